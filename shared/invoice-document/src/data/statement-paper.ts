import type { SellerSnapshot } from '@rmp/contracts/sales';
import type { PaperOptions } from './paper-options.ts';

/** One line of a khata. */
export interface StatementEntry {
  /** Business date, `2026-11-22`. */
  readonly date: string;
  /** What it was, in the words of the reader: a bill with its number, money received. */
  readonly what: string;
  /** Above zero the customer owes more, below zero less. */
  readonly delta_paise: number;
  /** What he owed after it; below zero he had paid ahead. */
  readonly balance_paise: number;
}

/** What a customer took and paid from a day to another, oldest first. The last balance is what he owes on `to_date`. */
export interface StatementPaper {
  readonly seller: SellerSnapshot;
  readonly customer: { readonly name: string; readonly mobile?: string | undefined };
  readonly from_date: string;
  readonly to_date: string;
  /** Owed before the first entry. */
  readonly before_paise: number;
  readonly entries: readonly StatementEntry[];
}

/** A statement is a letter, on A4. */
export type StatementOptions = Pick<PaperOptions, 'locale'>;
