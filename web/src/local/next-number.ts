import { financialYearOf, formatNumber } from '@rmp/gst';
import type { NumberKind } from '@rmp/gst';
import type { LocalDb } from './database.ts';
import { seriesKey } from './take-number.ts';

/** The number the next document of this kind and day will get, without taking it. */
export async function nextNumber(db: LocalDb, kind: NumberKind, date: string, prefix: string): Promise<string> {
  const financial_year = financialYearOf(date).label;
  const serial = (await db.series.get(seriesKey(prefix, kind, financial_year)))?.next ?? 1;
  return formatNumber({ prefix, kind, financial_year, serial });
}
