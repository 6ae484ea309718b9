import type { LocalDb } from './database.ts';
import { requireTransaction } from './in-transaction.ts';
import { attentionRows } from './sync/attention.ts';
import { touches } from './sync/touches.ts';
import type { CommandData, OutboxRow } from './tables/outbox.ts';

/**
 * Puts what was mended in the place of a command the server refused, so that it goes again. Answers false when there is
 * none of this kind about this record. Throws `RangeError` outside of a transaction over `db.outbox`.
 */
export async function replaceRefused<Kind extends 'add-item' | 'add-customer'>(
  db: LocalDb,
  kind: Kind,
  id: string,
  data: (refused: CommandData[Kind]) => CommandData[Kind],
): Promise<boolean> {
  requireTransaction('a mended command');
  const refused = (await attentionRows(db)).find((row) => row.kind === kind && row.touches.includes(id));
  if (!refused) return false;

  const { attention: _, ...row } = refused;
  const mended = sameKind({ ...row, data: data(dataOf<Kind>(refused)), tries: 0 });
  await db.outbox.put({ ...mended, touches: touches(mended) });
  return true;
}

/** The casts: the row was looked for by its kind, and the kind decides the data. */
const dataOf = <Kind extends keyof CommandData>(row: OutboxRow): CommandData[Kind] => row.data as CommandData[Kind];
const sameKind = (row: object): OutboxRow => row as OutboxRow;
