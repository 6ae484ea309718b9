import type { BasisPoints } from './basis-points.ts';
import type { Paise } from './money.ts';
import type { Milli } from './quantity.ts';

/** A bill holds at most this many lines. */
export const LINES_MAX = 200;

/** A bill holds at most this many charges. */
export const CHARGES_MAX = 20;

/** Which heads the tax goes to: CGST + SGST (or UTGST) inside a State, IGST between States. */
export type TaxHeads = 'intra' | 'inter';

export type ChargeKind = 'freight' | 'packing' | 'other';

/** What a line is priced from. An absent cess or discount is zero. */
export interface BillLineInput {
  readonly line_no: number;
  readonly qty_milli: Milli;
  readonly unit_price_paise: Paise;
  readonly price_includes_tax: boolean;
  readonly gst_rate_bp: BasisPoints;
  readonly cess_rate_bp?: BasisPoints | undefined;
  readonly cess_per_unit_paise?: Paise | undefined;
  /** Printed price of one unit, of goods that are taxed on it (`printedPriceOf`). */
  readonly printed_price_paise?: Paise | undefined;
  readonly discount_paise?: Paise | undefined;
}

export interface ChargeInput {
  readonly kind: ChargeKind;
  readonly amount_paise: Paise;
}

/** Everything a bill's figures depend on. `charges_tax` is false for a seller, or a supply, without tax on the bill. */
export interface BillInput {
  readonly lines: readonly BillLineInput[];
  readonly charges?: readonly ChargeInput[] | undefined;
  readonly bill_discount_paise?: Paise | undefined;
  readonly supply: TaxHeads;
  readonly charges_tax: boolean;
}

/** The tax of a line or a bill by head. */
export interface TaxAmounts {
  readonly cgst_paise: Paise;
  readonly sgst_paise: Paise;
  readonly igst_paise: Paise;
  readonly cess_paise: Paise;
}

/**
 * The stored figures of a line. `discount_paise` is the line's own; `bill_discount_paise` and `charges_paise` are
 * its shares of the bill's. `net = gross − discount − bill discount + charges`, `total = taxable + taxes`. On goods taxed on
 * their printed price those are of that price, and `total = taxable + taxes − concession` is still what the buyer pays.
 */
export interface ComputedLine extends TaxAmounts {
  readonly line_no: number;
  readonly gross_paise: Paise;
  readonly discount_paise: Paise;
  readonly bill_discount_paise: Paise;
  readonly charges_paise: Paise;
  readonly net_paise: Paise;
  readonly taxable_paise: Paise;
  /** What the buyer pays less than the printed price; below zero where charges make it more. Absent on all other goods. */
  readonly concession_paise?: Paise | undefined;
  readonly total_paise: Paise;
}

/**
 * Sums of the lines. `discount_paise` counts both kinds of discount.
 * `payable = taxable + taxes − concession + round-off`, a whole number of rupees.
 */
export interface BillTotals extends TaxAmounts {
  readonly gross_paise: Paise;
  readonly discount_paise: Paise;
  readonly charges_paise: Paise;
  readonly taxable_paise: Paise;
  /** Absent where no line has one. */
  readonly concession_paise?: Paise | undefined;
  readonly round_off_paise: Paise;
  readonly payable_paise: Paise;
}

export interface ComputedBill {
  readonly lines: readonly ComputedLine[];
  readonly totals: BillTotals;
}

/** Why a bill cannot be priced, with the figures a shopkeeper needs to mend it. */
export type PricingRefusal =
  | { readonly code: 'line-count-out-of-range'; readonly lines: number; readonly max: number }
  | { readonly code: 'charge-count-out-of-range'; readonly charges: number; readonly max: number }
  | { readonly code: 'line-no-repeated'; readonly line_no: number }
  | OutOfRange
  | {
      readonly code: 'discount-above-line';
      readonly line_no: number;
      readonly discount_paise: Paise;
      readonly gross_paise: Paise;
    }
  | {
      readonly code: 'bill-discount-above-lines';
      readonly bill_discount_paise: Paise;
      readonly lines_paise: Paise;
    }
  | {
      readonly code: 'cess-above-line';
      readonly line_no: number;
      readonly cess_paise: Paise;
      readonly net_paise: Paise;
    }
  | { readonly code: 'line-above-limit'; readonly line_no: number; readonly max_paise: Paise }
  | { readonly code: 'bill-above-limit'; readonly max_paise: Paise };

/** A figure outside its limits, or not a whole number. `line_no` is absent for a figure of the bill itself. */
export interface OutOfRange {
  readonly code: 'out-of-range';
  readonly line_no?: number;
  readonly field: RangedField;
  readonly value: number;
  readonly min: number;
  readonly max: number;
}

export type RangedField =
  | 'qty_milli'
  | 'unit_price_paise'
  | 'gst_rate_bp'
  | 'cess_rate_bp'
  | 'cess_per_unit_paise'
  | 'printed_price_paise'
  | 'discount_paise'
  | 'amount_paise'
  | 'bill_discount_paise';
