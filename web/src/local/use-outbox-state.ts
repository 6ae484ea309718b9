import { useLiveQuery } from 'dexie-react-hooks';
import type { LocalDb } from './database.ts';
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
  readonly last_success_at?: string;
  /** Whether the server answered when it was last asked. Not the network's own word: that says "up" for a dead server. */
  readonly online: boolean;
}

/** The state of sending, live; undefined until it is read. */
export function useOutboxState(): OutboxState | undefined {
  const db = useLocal();
  return useLiveQuery(async () => db && readOutboxState(db), [db]);
}

export async function readOutboxState(db: LocalDb): Promise<OutboxState> {
  const [pending, oldest, attention, lastSuccess, reached] = await Promise.all([
    db.outbox.filter(isPending).count(),
    db.outbox.orderBy('place').filter(isPending).first(),
    db.outbox.filter((row) => !isPending(row)).count(),
    markOf(db, 'last_success_at'),
    markOf(db, 'server_answered'),
  ]);
  return {
    pending,
    attention,
    online: reached ?? true,
    ...(oldest && { oldest_at: oldest.made_at }),
    ...(lastSuccess && { last_success_at: lastSuccess }),
  };
}

const isPending = (row: { readonly attention?: unknown }): boolean => row.attention === undefined;
