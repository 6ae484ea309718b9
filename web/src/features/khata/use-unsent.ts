import { useLiveQuery } from 'dexie-react-hooks';
import { useLocal } from '#local/index.ts';
import type { LocalDb, OutboxRow } from '#local/index.ts';

/** What was done here about this customer and is not known at the server yet, oldest first; undefined until it is read. */
export function useUnsent(customerId: string): readonly OutboxRow[] | undefined {
  const db = useLocal();
  return useLiveQuery(async () => db && readUnsent(db, customerId), [db, customerId]);
}

/** By index: what else waits is not read. A payment taken back does not name its customer, so all of those come along. */
async function readUnsent(db: LocalDb, customerId: string): Promise<readonly OutboxRow[]> {
  const [about, undone] = await Promise.all([
    db.outbox.where('touches').equals(customerId).toArray(),
    db.outbox.where('kind').equals('undo-payment').toArray(),
  ]);
  return [...about, ...undone].toSorted((a, b) => a.place - b.place);
}
