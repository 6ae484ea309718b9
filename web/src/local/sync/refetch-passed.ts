import type { Item } from '@rmp/contracts/inventory';
import type { Customer } from '@rmp/contracts/payment';
import type { LocalDb } from '../database.ts';
import { askOnce } from './ask.ts';
import type { Later } from './ask.ts';
import { memberOf } from './member-of.ts';
import { forgetPassed, passedOver } from './passed.ts';
import type { PassedList } from './passed.ts';
import type { SyncDeps } from './sync-deps.ts';
import { unsentAmong } from './unsent.ts';

/** Fetches the records that were passed over while something of theirs was unsent, now that it has gone. */
export async function refetchPassed(deps: SyncDeps): Promise<Later | undefined> {
  for (const list of ['items', 'parties'] as const) {
    const passed = await passedOver(deps.db, list);
    const unsent = await unsentAmong(deps.db, passed);
    for (const id of passed.filter((one) => !unsent.has(one))) {
      const later = await refetch(deps, list, id);
      if (later) return later;
    }
  }
  return undefined;
}

async function refetch({ db, ask }: SyncDeps, list: PassedList, id: string): Promise<Later | undefined> {
  const { path, id_field, keep } = LISTS[list];
  const answer = await askOnce(ask, `${path}/${id}`);
  if (answer.is === 'later') return answer;
  const row = answer.is === 'done' && memberOf(answer.body, id_field) === id ? answer.body : undefined;
  await db.transaction('rw', [db.items, db.parties, db.outbox, db.marks], async () => {
    if ((await unsentAmong(db, [id])).size > 0) return;
    if (row) await keep(db, row);
    await forgetPassed(db, list, id);
  });
  return undefined;
}

interface List {
  readonly path: `/${string}`;
  readonly id_field: string;
  readonly keep: (db: LocalDb, row: unknown) => Promise<unknown>;
}

/** The casts: each path answers a record of its service's contract, whose answers are checked where they are made. */
const LISTS: Readonly<Record<PassedList, List>> = {
  items: { path: '/api/inventory/items', id_field: 'item_id', keep: (db, row) => db.items.put(row as Item) },
  parties: {
    path: '/api/payment/customers',
    id_field: 'customer_id',
    keep: (db, row) => db.parties.put(row as Customer),
  },
};
