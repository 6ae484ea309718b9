import type { EinvoiceRow } from '@rmp/contracts/sales';
import type { CheckedDocument, EinvoiceDocument, ReturnPeriod } from '@rmp/gst/returns';
import type { TenantDb } from '@rmp/service-kit';
import { copyStore } from '../copies/copies.store.ts';
import { datedPages, NOTE_PLACES, SALE_PLACES } from '../dated-pages.ts';
import { NOTE_FIELDS, noteForReturn, SALE_FIELDS, saleForReturn } from '../gst/domain/as-return-document.ts';
import type { ReturnedNote, ReturnedSale } from '../gst/domain/as-return-document.ts';
import { highestTurnoverOf } from '../gst/domain/highest-turnover.ts';
import { stationsOf, withParties } from '../gst/domain/parties.ts';
import type { Named } from '../gst/domain/parties.ts';
import { correctedBy } from '../gst/period-documents.ts';
import { QUEUED_NOTE_FIELDS, QUEUED_SALE_FIELDS, rowOfNote, rowOfSale } from './domain/einvoice-row.ts';
import type { QueuedNote, QueuedSale } from './domain/einvoice-row.ts';
import { missingForPortal } from './domain/missing-for-portal.ts';

const AT_ONCE = 200;

/** A document that needs an IRN or has one, with what the portal's file says of it. */
export interface PeriodEinvoice {
  readonly row: EinvoiceRow;
  readonly paper: PlacedSale | PlacedNote;
  readonly document: CheckedDocument;
  readonly missing: readonly string[];
  /** Nothing as long as something is missing. */
  readonly whole: EinvoiceDocument | undefined;
}

type PlacedSale = QueuedSale & ReturnedSale & Named;
type PlacedNote = QueuedNote & ReturnedNote;

/** All of a period, oldest first, bills before notes; a page of documents is in memory at a time. */
export async function* periodEinvoices(
  db: TenantDb,
  { from_date: from, to_date: to }: ReturnPeriod,
): AsyncGenerator<readonly PeriodEinvoice[]> {
  const profile = await copyStore(db).profile();
  const turnover = highestTurnoverOf(profile);
  const told = (row: EinvoiceRow | undefined, paper: PeriodEinvoice['paper'], document: CheckedDocument) => {
    if (!row) return [];
    const stations = stationsOf(paper, {}, profile);
    const missing = missingForPortal(document, paper, stations);
    const whole = missing.length === 0 ? withParties(document, paper, stations, false) : undefined;
    return [{ row, paper, document, missing, whole }];
  };

  const sales = { fields: [...SALE_FIELDS, ...QUEUED_SALE_FIELDS, 'ship_to'], atOnce: AT_ONCE };
  for await (const page of datedPages<PlacedSale>(db, SALE_PLACES, { from, to }, sales)) {
    yield page.flatMap((sale) => told(rowOfSale(sale, turnover), sale, saleForReturn(sale)));
  }
  const notes = { fields: [...NOTE_FIELDS, ...QUEUED_NOTE_FIELDS], atOnce: AT_ONCE };
  for await (const page of datedPages<PlacedNote>(db, NOTE_PLACES, { from, to }, notes)) {
    const corrected = await correctedBy(db, page);
    yield page.flatMap((note) =>
      told(rowOfNote(note, turnover), note, noteForReturn(note, corrected.get(note.sale_id))),
    );
  }
}
