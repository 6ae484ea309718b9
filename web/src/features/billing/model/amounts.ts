import { grossOf, milli, minusPaise, paise, QTY_MILLI_MAX, sumPaise, ZERO_PAISE } from '@rmp/gst';
import type { BasisPoints, Milli, Paise } from '@rmp/gst';
import type { BillDiscount, DraftLine } from './draft.ts';

/** What a line shows: quantity times rate less its own discount. Tax and shares of the bill's discount come later. */
export const amountOf = (line: DraftLine): Paise => minusPaise(goodsOf(line), lineDiscountOf(line));

/** The line's own discount in paise; a percentage is of quantity times rate, half up. */
export function lineDiscountOf(line: DraftLine): Paise {
  return line.discount_bp === undefined
    ? (line.discount_paise ?? ZERO_PAISE)
    : percentOf(goodsOf(line), line.discount_bp);
}

const goodsOf = ({ qty_milli, unit_price_paise }: DraftLine): Paise => grossOf(qty_milli, unit_price_paise);

export const amountOfLines = (lines: readonly DraftLine[]): Paise => sumPaise(lines.map(amountOf));

/** The bill's discount in paise; a percentage is of what the lines come to, half up. */
export function discountOf(discount: BillDiscount | undefined, lines: readonly DraftLine[]): Paise {
  if (!discount) return ZERO_PAISE;
  return discount.by === 'amount' ? discount.amount_paise : percentOf(amountOfLines(lines), discount.percent_bp);
}

/** How much of the goods is worth so much money: ₹50 of sugar at ₹46 is 1.087 kg. Half up to the gram. */
export function quantityWorth(worth: Paise, unitPrice: Paise): Milli {
  if (unitPrice === 0) return milli(0);
  const thousandths = (BigInt(worth) * 2000n + BigInt(unitPrice)) / (BigInt(unitPrice) * 2n);
  return milli(Math.min(Number(thousandths), QTY_MILLI_MAX));
}

/** Exact: a bill of the largest size times a rate is more than a number holds. */
function percentOf(amount: Paise, percent: BasisPoints): Paise {
  return paise(Number((BigInt(Math.max(0, amount)) * BigInt(percent) * 2n + 10_000n) / 20_000n));
}
