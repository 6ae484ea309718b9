import type { LocalDb } from '../database.ts';

/** Which of these records a command in the queue is about: found by index, not by reading the queue. */
export async function unsentAmong(db: LocalDb, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0 || (await db.outbox.count()) === 0) return new Set();
  const wanted = new Set(ids);
  const rows = await db.outbox
    .where('touches')
    .anyOf([...wanted])
    .uniqueKeys();
  return new Set(rows.map(String));
}
