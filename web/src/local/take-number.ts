import { financialYearOf, formatNumber } from '@rmp/gst';
import type { NumberKind } from '@rmp/gst';
import type { LocalDb } from './database.ts';
import { requireTransaction } from './in-transaction.ts';

/**
 * The next number of one of this device's series for a document dated `date` (an IST day): `A/2627/000124`. Call it in
 * the transaction that writes the document, over `db.series` among others: a number exists only in a kept document, so
 * what is rolled back leaves no gap. Throws `RangeError` outside of a transaction.
 */
export async function takeNumber(db: LocalDb, kind: NumberKind, date: string, prefix: string): Promise<string> {
  requireTransaction('a number');
  const financial_year = financialYearOf(date).label;
  const key = seriesKey(prefix, kind, financial_year);
  const serial = (await db.series.get(key))?.next ?? 1;
  await db.series.put({ key, next: serial + 1 });

  return formatNumber({ prefix, kind, financial_year, serial });
}

/** A device that is registered anew has another prefix and counts from 1 again. */
export const seriesKey = (prefix: string, kind: NumberKind, financialYear: string): string =>
  `${prefix}/${kind}/${financialYear}`;
