import type { TaxAmounts } from '../bill.ts';
import type { DocumentType } from '../document-type.ts';
import type { Paise } from '../money.ts';
import type { SellerKind, SupplyKind } from '../seller.ts';
import type { Treatment } from '../treatment.ts';

export { treatmentOf } from '../treatment.ts';
export type { Treatment } from '../treatment.ts';

/** A line of an issued document as the returns count it: what is stored, never computed again. Notes hold positive amounts. */
export interface ReturnLine extends TaxAmounts {
  readonly line_no: number;
  readonly name: string;
  readonly hsn?: string | undefined;
  /** The shop's own word or a unit quantity code. */
  readonly unit: string;
  readonly qty_milli: number;
  readonly gst_rate_bp: number;
  /** Absent: taxable with a rate, nil without. */
  readonly treatment?: Treatment | undefined;
  /** Of a note a paisa below zero at times: returns are rounded cumulatively. */
  readonly taxable_paise: Paise;
  /**
   * Of goods taxed on their printed price (CGST Rules r.31D): what the buyer pays less, after tax; below zero where
   * charges come on top. No table sums it.
   */
  readonly concession_paise?: Paise | undefined;
}

/** What a note must know of the document it corrects, which may lie in an earlier period. */
export interface Original {
  readonly number: string;
  readonly date: string;
  readonly payable_paise: Paise;
  readonly supply: SupplyKind;
  readonly reverse_charge: boolean;
}

/** An issued document, as the returns of its period see it. */
export interface ReturnDocument {
  readonly document_type: DocumentType;
  readonly number: string;
  /** The day on the paper, in Indian time: `2026-11-22`. */
  readonly date: string;
  readonly status: 'issued' | 'cancelled';
  readonly seller_kind: SellerKind;
  readonly seller_state: string;
  readonly buyer_gstin?: string | undefined;
  readonly place_of_supply: string;
  readonly supply: SupplyKind;
  readonly reverse_charge: boolean;
  readonly payable_paise: Paise;
  readonly lines: readonly ReturnLine[];
  /** Of notes: the document corrected. */
  readonly original?: Original | undefined;
}

export const isNote = ({ document_type }: ReturnDocument): boolean =>
  document_type === 'credit_note' || document_type === 'debit_note';

/**
 * A memo of a small sale is counted in no table: the consolidated document of its day carries its figures and is counted
 * once (Act s.31(3)(b), r.46 fourth proviso).
 */
export const isMemo = ({ document_type }: Pick<ReturnDocument, 'document_type'>): boolean => document_type === 'memo';

/** A credit note lowers every sum it is counted in. */
export const signOf = ({ document_type }: Pick<ReturnDocument, 'document_type'>): 1 | -1 =>
  document_type === 'credit_note' ? -1 : 1;
