import { useLiveQuery } from 'dexie-react-hooks';
import { useLocal } from '#local/index.ts';
import type { OutboxRow } from '#local/index.ts';

/** What was done on this device and is not known at the server yet, oldest first; undefined until it is read. */
export function useUnsent(): readonly OutboxRow[] | undefined {
  const db = useLocal();
  return useLiveQuery(async () => db?.outbox.orderBy('place').toArray(), [db]);
}
