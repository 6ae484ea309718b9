import type { EinvoiceRow } from '@rmp/contracts/sales';
import type { CheckedDocument, EinvoiceDocument } from '@rmp/gst/returns';
import type { ReturnedNote, ReturnedSale } from '../../gst/domain/as-return-document.ts';
import { stationsOf, withParties } from '../../gst/domain/parties.ts';
import type { Named } from '../../gst/domain/parties.ts';
import type { SellerProfile } from '../../sales/domain/circumstances.ts';
import type { QueuedNote, QueuedSale } from './einvoice-row.ts';
import { missingForPortal } from './missing-for-portal.ts';

export type PlacedSale = QueuedSale & ReturnedSale & Named;
export type PlacedNote = QueuedNote & ReturnedNote;

/** A document that needs an IRN or has one, with what the portal's file says of it. */
export interface PeriodEinvoice {
  readonly row: EinvoiceRow;
  readonly paper: PlacedSale | PlacedNote;
  readonly document: CheckedDocument;
  readonly missing: readonly string[];
  /** Nothing as long as something is missing. */
  readonly whole: EinvoiceDocument | undefined;
}

/** The document with what it lacks; seller and buyer stand where their addresses plainly say. */
export function periodEinvoice(
  { row, paper, document }: Pick<PeriodEinvoice, 'row' | 'paper' | 'document'>,
  profile: Pick<SellerProfile, 'place' | 'pin'> | undefined,
): PeriodEinvoice {
  const stations = stationsOf(paper, {}, profile);
  const missing = missingForPortal(document, paper, stations);
  const whole = missing.length === 0 ? withParties(document, paper, stations, false) : undefined;
  return { row, paper, document, missing, whole };
}
