import type { ReturnPeriod } from '@rmp/gst/returns';
import type { TenantDb } from '@rmp/service-kit';
import { copyStore } from '../copies/copies.store.ts';
import { datedPages, NOTE_PLACES, SALE_PLACES } from '../dated-pages.ts';
import { NOTE_FIELDS, noteForReturn, SALE_FIELDS, saleForReturn } from '../gst/domain/as-return-document.ts';
import { highestTurnoverOf } from '../gst/domain/highest-turnover.ts';
import { correctedBy } from '../gst/period-documents.ts';
import { QUEUED_NOTE_FIELDS, QUEUED_SALE_FIELDS, rowOfNote, rowOfSale } from './domain/einvoice-row.ts';
import { periodEinvoice } from './domain/period-einvoice.ts';
import type { PeriodEinvoice, PlacedNote, PlacedSale } from './domain/period-einvoice.ts';

const SALES = { fields: [...SALE_FIELDS, ...QUEUED_SALE_FIELDS, 'ship_to'], atOnce: 200 };
const NOTES = { fields: [...NOTE_FIELDS, ...QUEUED_NOTE_FIELDS], atOnce: 200 };

/** Every e-invoice of a period, oldest day first, bills before notes; a page of documents is in memory at a time. */
export async function* periodEinvoices(
  db: TenantDb,
  { from_date: from, to_date: to }: ReturnPeriod,
): AsyncGenerator<readonly PeriodEinvoice[]> {
  const profile = await copyStore(db).profile();
  const turnover = highestTurnoverOf(profile);
  for await (const page of datedPages<PlacedSale>(db, SALE_PLACES, { from, to }, SALES)) {
    yield page.flatMap((paper) => {
      const row = rowOfSale(paper, turnover);
      return row ? periodEinvoice({ row, paper, document: saleForReturn(paper) }, profile) : [];
    });
  }
  for await (const page of datedPages<PlacedNote>(db, NOTE_PLACES, { from, to }, NOTES)) {
    const corrected = await correctedBy(db, page);
    yield page.flatMap((paper) => {
      const row = rowOfNote(paper, turnover);
      const document = noteForReturn(paper, corrected.get(paper.sale_id));
      return row ? periodEinvoice({ row, paper, document }, profile) : [];
    });
  }
}
