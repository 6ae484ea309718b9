import { divideProduct } from '../exact.ts';
import { MILLI_PER_UNIT } from '../gross.ts';
import { paise } from '../money.ts';
import { unitCodeOf } from '../units.ts';
import { priceBandOf, rateOfInclusivePrice } from './price-band.ts';
import type { PriceBand } from './price-band.ts';

/** A line as its bill has it: the value is after every discount on the invoice. */
export interface BandedLine {
  readonly hsn?: string | undefined;
  readonly unit: string;
  readonly qty_milli: number;
  readonly gst_rate_bp: number;
  readonly price_includes_tax: boolean;
  readonly taxable_paise: number;
  readonly total_paise: number;
}

/** What is wrong with the rate of clothing or footwear at its price. */
export interface BandContradiction {
  readonly band: PriceBand;
  /** Before tax, of one piece or pair, whole paise. */
  readonly value_paise: number;
  /** The rate of such a value. */
  readonly rate_bp: number;
  /** No rate agrees with this price with tax: the shop settles the price before tax. */
  readonly is_between: boolean;
}

/**
 * Whether the rate of a line contradicts the price of one piece (9/2025-Central Tax (Rate): 2,500 rupees before tax, after
 * discount). Nothing for goods without such a band, and for units that do not say how many pieces they are.
 */
export function bandContradiction(line: BandedLine, date: string): BandContradiction | undefined {
  const band = line.hsn === undefined ? undefined : priceBandOf(line.hsn, date);
  const pieces = PIECES[unitCodeOf(line.unit)];
  if (!band || pieces === undefined) return undefined;

  const ceiling = divideProduct(band.limit_paise * pieces, line.qty_milli, MILLI_PER_UNIT).quotient;
  const rate_bp = line.taxable_paise <= ceiling ? band.up_to_bp : band.above_bp;
  if (rate_bp === line.gst_rate_bp) return undefined;
  const each = (amount: number): number => divideProduct(amount, MILLI_PER_UNIT, line.qty_milli * pieces).quotient;
  return { band, value_paise: each(line.taxable_paise), rate_bp, is_between: isBetween(band, line, each) };
}

const isBetween = (band: PriceBand, line: BandedLine, each: (amount: number) => number): boolean =>
  line.price_includes_tax && 'inconsistent' in rateOfInclusivePrice(band, paise(each(line.total_paise)));

/** Pieces, or pairs, in one of a unit. */
const PIECES: Readonly<Partial<Record<string, number>>> = { PCS: 1, NOS: 1, UNT: 1, PRS: 1, DOZ: 12, GRS: 144 };
