import { useLiveQuery } from 'dexie-react-hooks';
import type { LocalDb } from './database.ts';
import type { Later } from './sync/ask.ts';
import { inAttention } from './sync/attention.ts';
import { markOf } from './tables/marks.ts';
import { useLocal } from './use-local.ts';

/** What waits on this device. Saved, sent and looked at by a person are three different things. */
export interface OutboxState {
  /** Commands that will go by themselves. */
  readonly pending: number;
  /** When the oldest of them was made. */
  readonly oldest_at?: string;
  /** Commands a person must look at. */
  readonly attention: number;
  /** Commands a person has looked at and set aside: they are kept, and ask for nobody. */
  readonly set_aside: number;
  readonly last_success_at?: string;
  /** Whether the server answered when it was last asked. Not the network's own word: that says "up" for a dead server. */
  readonly online: boolean;
  /** Why something waited after the last exchange. */
  readonly trouble?: Later['why'];
}

/** The state of sending, live; undefined until it is read. */
export function useOutboxState(): OutboxState | undefined {
  const db = useLocal();
  return useLiveQuery(async () => db && readOutboxState(db), [db]);
}

/** Counted by index, however much waits; only what needs a person is read. In one transaction: it is asked after each bill. */
export const readOutboxState = (db: LocalDb): Promise<OutboxState> =>
  db.transaction('r', db.outbox, db.marks, () => stateIn(db));

async function stateIn(db: LocalDb): Promise<OutboxState> {
  const [all, held, oldest, lastSuccess, reached, trouble] = await Promise.all([
    db.outbox.count(),
    inAttention(db).toArray(),
    oldestPending(db),
    markOf(db, 'last_success_at'),
    markOf(db, 'server_answered'),
    markOf(db, 'trouble'),
  ]);
  const set_aside = held.filter(({ attention }) => attention?.set_aside_at !== undefined).length;
  return {
    pending: all - held.length,
    attention: held.length - set_aside,
    set_aside,
    online: reached ?? true,
    ...(oldest && { oldest_at: oldest.made_at }),
    ...(lastSuccess && { last_success_at: lastSuccess }),
    ...(trouble && trouble !== 'none' && { trouble }),
  };
}

const oldestPending = (db: LocalDb) =>
  db.outbox
    .orderBy('place')
    .filter(({ attention }) => attention === undefined)
    .first();
