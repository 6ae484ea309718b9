import type { Issued, NewSaleLine, SaleLine, SellerSnapshot } from '@rmp/contracts/sales';
import { chargesTax } from '@rmp/gst';
import type { KnownItems, SellerProfile } from './circumstances.ts';
import { completeLines } from './complete-lines.ts';
import { isMemoFact } from './memo.ts';
import { present } from './present.ts';
import { priceSale } from './price-sale.ts';
import type { PricedSale } from './price-sale.ts';
import { sellerOn } from './seller-on.ts';
import type { Fact } from './told.ts';

export interface Recomputed {
  readonly seller: SellerSnapshot;
  readonly priced: PricedSale;
}

/**
 * Our own sum for a fact, from its lines, by what the profile says the seller was that day. A device sends complete
 * lines; what one misses stands on the paper or in the catalogue. Nothing when the lines cannot be computed. Whether the
 * buyer wanted a bill we cannot know: a memo stays one.
 */
export function recompute(
  fact: Fact,
  date: string,
  profile: SellerProfile | undefined,
  items: KnownItems,
): Recomputed | undefined {
  const seller = profile ? sellerOn(profile, date) : fact.issued?.seller;
  if (!seller) return undefined;

  const bearsTax = chargesTax(seller.seller_kind);
  const lines = completeLines(linesOf(fact), { items, date, bearsTax });
  const priced = lines.ok ? priceSale({ ...fact, seller, date, lines: lines.value }) : lines;
  if (!priced.ok) return undefined;
  return { seller, priced: isMemoFact(fact) ? { ...priced.value, document_type: 'memo' } : priced.value };
}

/** Lines as told, each with the number and the words of the paper where it does not bring its own. */
function linesOf({ lines, issued }: Fact): readonly NewSaleLine[] {
  return lines.map((line, index) => {
    const onPaper = issued?.lines[index];
    return onPaper ? { ...wordsOf(onPaper), ...line } : line;
  });
}

const wordsOf = (line: SaleLine): Omit<NewSaleLine, 'qty_milli' | 'discount_paise'> =>
  present({
    line_no: line.line_no,
    name: line.name,
    unit: line.unit,
    unit_price_paise: line.unit_price_paise,
    price_includes_tax: line.price_includes_tax,
    hsn: line.hsn,
    gst_rate_bp: line.gst_rate_bp,
    treatment: line.treatment,
    above_mrp_reason: line.above_mrp_reason,
    mrp_paise: line.mrp_paise,
  });

/** Whether the paper says what we would have said: every figure of every line, and every total. */
export function agrees(issued: Pick<Issued, 'lines' | 'totals'>, { lines, totals }: PricedSale): boolean {
  return (
    issued.lines.length === lines.length &&
    FIGURES.every((figure) => lines.every((line, index) => issued.lines[index]?.[figure] === line[figure])) &&
    TOTALS.every((total) => issued.totals[total] === totals[total])
  );
}

const FIGURES = [
  'line_no',
  'qty_milli',
  'gross_paise',
  'discount_paise',
  'bill_discount_paise',
  'charges_paise',
  'net_paise',
  'taxable_paise',
  'cgst_paise',
  'sgst_paise',
  'igst_paise',
  'cess_paise',
  'concession_paise',
  'total_paise',
] as const;

const TOTALS = [
  'gross_paise',
  'discount_paise',
  'charges_paise',
  'taxable_paise',
  'cgst_paise',
  'sgst_paise',
  'igst_paise',
  'cess_paise',
  'concession_paise',
  'round_off_paise',
  'payable_paise',
] as const;
