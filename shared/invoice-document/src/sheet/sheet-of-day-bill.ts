import { COMPOSITION_LEGEND } from '@rmp/gst';
import type { DayBillPaper } from '../data/day-bill-paper.ts';
import type { PaperOptions } from '../data/paper-options.ts';
import { dayOnPaper } from '../figures/days.ts';
import { rupees } from '../figures/rupees.ts';
import type { Words } from '../words/words.ts';
import { wordsIn } from '../words/words-in.ts';
import { footOf, grandTotal } from './closing.ts';
import { lineTable, rollLines } from './line-table.ts';
import { buyerOnPaper, placeOnPaper, sellerOnPaper } from './parties.ts';
import { regimeOf } from './regime.ts';
import type { Regime } from './regime.ts';
import type { Fact, Sheet, Sum } from './sheet.ts';
import { taxSums } from './sums.ts';
import { taxTable } from './tax-table.ts';

/**
 * The one invoice of a day's sales below 200 rupees: the fields of CGST Rules r.46 (r.49 without tax) for many buyers who
 * wanted no bill, as its fourth proviso lets it; as a credit note those of r.53.
 */
export function sheetOfDayBill(dayBill: DayBillPaper, options: PaperOptions): Sheet {
  const { document_type, seller, lines, totals } = dayBill;
  const words = wordsIn(options.locale);
  const isNote = document_type === 'credit_note';
  const isTaxPaper = document_type !== 'bill_of_supply' && lines.some(({ gst_rate_bp }) => gst_rate_bp > 0);
  const regime = regimeOf({ ...dayBill, isTaxPaper });
  const sums = sumsOf(dayBill, regime, words);
  const remarks = [
    words.day_bill(dayOnPaper(dayBill.memo_date), dayBill.memo_count),
    ...(regime.heads.length > 0 ? [words.reverse_charge[dayBill.reverse_charge ? 'yes' : 'no']] : []),
  ];

  return {
    title: words.titles[document_type],
    copy: (isNote ? words.copies : words.invoice_copies)[options.copy],
    legend: seller.seller_kind === 'composition' ? COMPOSITION_LEGEND : undefined,
    number: dayBill.number,
    number_label: isNote ? words.number.note : words.number.bill,
    dated: dayOnPaper(dayBill.bill_date),
    date_label: words.date,
    business_date: dayBill.bill_date,
    seller: sellerOnPaper(seller, regime, words),
    buyer: buyerOnPaper(buyerOf(dayBill, words), words.billed_to, regime, words),
    facts: factsOf(dayBill, regime, words),
    table: lineTable(lines, regime, words),
    roll_lines: rollLines(lines, regime, words),
    sums,
    roll_sums: sums,
    ...grandTotal(totals.payable_paise, options, words),
    settlement: [],
    taxes: taxTable(lines, regime.heads, words),
    remarks,
    roll_remarks: remarks,
    ...footOf(seller, options, words),
  };
}

const buyerOf = ({ buyer_gstin }: DayBillPaper, words: Words) =>
  buyer_gstin === undefined ? { name: words.small_buyers } : { name: buyer_gstin, gstin: buyer_gstin };

function factsOf({ corrects, place_of_supply }: DayBillPaper, { heads }: Regime, words: Words): readonly Fact[] {
  return [
    ...(corrects
      ? [{ label: words.against_bill, value: `${corrects.number}, ${dayOnPaper(corrects.bill_date)}` }]
      : []),
    ...(heads.length > 0 ? [{ label: words.place_of_supply, value: placeOnPaper(place_of_supply) }] : []),
  ];
}

function sumsOf({ lines, totals }: DayBillPaper, regime: Regime, words: Words): readonly Sum[] {
  if (regime.heads.length > 0) return taxSums(totals, regime, words);
  return [
    { label: words.items(lines.length), value: rupees(totals.payable_paise - totals.round_off_paise) },
    { label: words.round_off, value: rupees(totals.round_off_paise) },
  ];
}
