import type { SaleId } from '@rmp/contracts';
import type { CheckedDocument, ReturnPeriod } from '@rmp/gst/returns';
import type { TenantDb } from '@rmp/service-kit';
import { datedPages, DAY_BILL_PLACES, NOTE_PLACES, SALE_PLACES } from '../dated-pages.ts';
import {
  CORRECTED_FIELDS,
  DAY_BILL_FIELDS,
  dayBillForReturn,
  NOTE_FIELDS,
  noteForReturn,
  SALE_FIELDS,
  saleForReturn,
} from './domain/as-return-document.ts';
import type { CorrectedSale, ReturnedDayBill, ReturnedNote, ReturnedSale } from './domain/as-return-document.ts';

const AT_ONCE = 200;

/**
 * Every document of a period, bills first, then those of small sales by day, then notes with the bills they correct; a page
 * of them is in memory at a time. Memos come too: they are in no table, and the check names the days they wait in.
 */
export async function* periodDocuments(
  db: TenantDb,
  { from_date: from, to_date: to }: ReturnPeriod,
): AsyncGenerator<CheckedDocument> {
  const days = { from, to };
  for await (const page of datedPages<ReturnedSale>(db, SALE_PLACES, days, { fields: SALE_FIELDS, atOnce: AT_ONCE })) {
    for (const sale of page) yield saleForReturn(sale);
  }
  const dayBills = { fields: DAY_BILL_FIELDS, atOnce: AT_ONCE };
  for await (const page of datedPages<ReturnedDayBill>(db, DAY_BILL_PLACES, days, dayBills)) {
    for (const dayBill of page) yield dayBillForReturn(dayBill);
  }
  for await (const page of datedPages<ReturnedNote>(db, NOTE_PLACES, days, { fields: NOTE_FIELDS, atOnce: AT_ONCE })) {
    const corrected = await correctedBy(db, page);
    for (const note of page) yield noteForReturn(note, corrected.get(note.sale_id));
  }
}

/** The bills these notes correct, as far as they are here. */
export async function correctedBy(
  db: TenantDb,
  notes: readonly Pick<ReturnedNote, 'sale_id'>[],
): Promise<ReadonlyMap<SaleId, CorrectedSale>> {
  const ids = [...new Set(notes.map(({ sale_id }) => sale_id))];
  const projection = Object.fromEntries(['sale_id', ...CORRECTED_FIELDS].map((field) => [field, 1] as const));
  const sales = await db
    .collection<CorrectedSale>('sales')
    .find({ sale_id: { $in: ids } }, { limit: ids.length, projection });
  return new Map(sales.map((sale) => [sale.sale_id, sale]));
}
