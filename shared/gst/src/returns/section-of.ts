import { currentStateCode } from '../states.ts';
import { thresholdOn } from '../thresholds.ts';
import { isNote } from './return-document.ts';
import type { ReturnDocument } from './return-document.ts';

/** Where GSTR-1 lists a document's taxable lines. */
export type Section = 'b2b' | 'b2cl' | 'b2cs' | 'exp' | 'cdnr' | 'cdnur';

/**
 * The section of a document's taxable lines. A note follows its original: to a registered buyer `cdnr`; on an export or
 * on an inter-State bill above the limit of its own day `cdnur`, however small the note; else it lowers `b2cs`.
 */
export function sectionOf(document: ReturnDocument): Section {
  if (isExport(document)) return isNote(document) ? 'cdnur' : 'exp';
  if (document.buyer_gstin !== undefined) return isNote(document) ? 'cdnr' : 'b2b';
  if (!isLarge(document)) return 'b2cs';
  return isNote(document) ? 'cdnur' : 'b2cl';
}

/** Whether a document goes to another State (or abroad, or to an SEZ: IGST Act s.7(5)). */
export function isInterState({ supply, place_of_supply, seller_state }: ReturnDocument): boolean {
  return (
    supply.startsWith('export') ||
    supply.startsWith('sez') ||
    place_of_supply !== (currentStateCode(seller_state) ?? seller_state)
  );
}

const isExport = ({ supply }: ReturnDocument): boolean => supply.startsWith('export');

/** Judged by the bill, also for its notes (12/2024-Central Tax: above 1,00,000 rupees since 1 August 2024). */
function isLarge(document: ReturnDocument): boolean {
  const { date, payable_paise } = document.original ?? document;
  const limit = thresholdOn('b2cl_above', date);
  return isInterState(document) && limit !== undefined && payable_paise > limit;
}
