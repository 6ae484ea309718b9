import type { SaleId } from '@rmp/contracts';
import type { CheckedDocument, ReturnPeriod } from '@rmp/gst/returns';
import type { TenantDb } from '@rmp/service-kit';
import { datedPages, NOTE_PLACES, SALE_PLACES } from '../dated-pages.ts';
import {
  CORRECTED_FIELDS,
  NOTE_FIELDS,
  noteForReturn,
  SALE_FIELDS,
  saleForReturn,
} from './domain/as-return-document.ts';
import type { CorrectedSale, ReturnedNote, ReturnedSale } from './domain/as-return-document.ts';

const AT_ONCE = 200;

/** Every document of a period, bills first, then notes with the bills they correct; a page of them is in memory at a time. */
export async function* periodDocuments(
  db: TenantDb,
  { from_date: from, to_date: to }: ReturnPeriod,
): AsyncGenerator<CheckedDocument> {
  const days = { from, to };
  for await (const page of datedPages<ReturnedSale>(db, SALE_PLACES, days, { fields: SALE_FIELDS, atOnce: AT_ONCE })) {
    for (const sale of page) yield saleForReturn(sale);
  }
  for await (const page of datedPages<ReturnedNote>(db, NOTE_PLACES, days, { fields: NOTE_FIELDS, atOnce: AT_ONCE })) {
    const corrected = await correctedBy(db, page);
    for (const note of page) yield noteForReturn(note, corrected.get(note.sale_id));
  }
}

async function correctedBy(db: TenantDb, notes: readonly ReturnedNote[]): Promise<ReadonlyMap<SaleId, CorrectedSale>> {
  const ids = [...new Set(notes.map(({ sale_id }) => sale_id))];
  const projection = Object.fromEntries(['sale_id', ...CORRECTED_FIELDS].map((field) => [field, 1] as const));
  const sales = await db
    .collection<CorrectedSale>('sales')
    .find({ sale_id: { $in: ids } }, { limit: ids.length, projection });
  return new Map(sales.map((sale) => [sale.sale_id, sale]));
}
