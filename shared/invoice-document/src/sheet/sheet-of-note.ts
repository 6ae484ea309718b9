import { COMPOSITION_LEGEND } from '@rmp/gst';
import type { NotePaper } from '../data/note-paper.ts';
import type { PaperOptions } from '../data/paper-options.ts';
import { clockOnPaper, dayOnPaper } from '../figures/days.ts';
import { rupees } from '../figures/rupees.ts';
import type { Words } from '../words/words.ts';
import { wordsIn } from '../words/words-in.ts';
import { balanceAfter, footOf, grandTotal } from './closing.ts';
import { registrationOf } from './einvoice.ts';
import { lineTable, rollLines } from './line-table.ts';
import { buyerOnPaper, placeOnPaper, sellerOnPaper } from './parties.ts';
import type { Regime } from './regime.ts';
import { regimeOf } from './regime.ts';
import type { Fact, Sheet, Sum } from './sheet.ts';
import { taxSums } from './sums.ts';
import { taxTable } from './tax-table.ts';

/** The fields of CGST Rules r.53(1A). A note on a bill without tax shows none, and none lowers tax after its last day. */
export function sheetOfNote(note: NotePaper, options: PaperOptions): Sheet {
  const words = wordsIn(options.locale);
  const isTaxPaper = note.commercial !== true && note.lines.some(({ gst_rate_bp }) => gst_rate_bp > 0);
  const regime = regimeOf({ ...note, supply: 'regular', isTaxPaper });
  const { before, balance } = balanceAfter(owedBy(note), note.seller, options, words);
  const sums = sumsOf(note, regime, words);

  return {
    title: words.titles[note.kind],
    copy: note.einvoice?.status === 'registered' && options.copy !== 'reprint' ? undefined : words.copies[options.copy],
    registration: registrationOf(note.einvoice, words),
    legend: note.seller.seller_kind === 'composition' ? COMPOSITION_LEGEND : undefined,
    number: note.number,
    number_label: words.number.note,
    dated: `${dayOnPaper(note.note_date)} ${clockOnPaper(note.noted_at)}`,
    date_label: words.date,
    business_date: note.note_date,
    seller: sellerOnPaper(note.seller, regime, words),
    buyer: buyerOnPaper(note.customer, words.billed_to, regime, words),
    facts: factsOf(note, regime, words),
    table: lineTable(note.lines, regime, words),
    roll_lines: rollLines(note.lines, regime, words),
    sums,
    roll_sums: sums,
    ...grandTotal(note.totals.payable_paise, options, words),
    settlement: [...refundRows(note, words), ...before],
    balance,
    taxes: taxTable(note.lines, regime.heads, words),
    remarks: note.reason ? [`${words.reason}: ${note.reason}`] : [],
    roll_remarks: note.reason ? [`${words.reason}: ${note.reason}`] : [],
    ...footOf(note.seller, options, words),
  };
}

function factsOf(note: NotePaper, { heads }: Regime, words: Words): readonly Fact[] {
  // a memo is no invoice: the one of its day is named before it (r.53(1A))
  const memo = `${note.sale_number}, ${dayOnPaper(note.sale_date)}`;
  const { day_bill } = note;
  const value = day_bill ? `${day_bill.number}, ${dayOnPaper(day_bill.bill_date)} (${memo})` : memo;
  const original = { label: words.against_bill, value };
  const place = { label: words.place_of_supply, value: placeOnPaper(note.place_of_supply) };
  return heads.length > 0 ? [original, place] : [original];
}

function sumsOf({ lines, totals }: NotePaper, regime: Regime, words: Words): readonly Sum[] {
  if (regime.heads.length > 0) return taxSums(totals, regime, words);
  return [
    { label: words.items(lines.length), value: rupees(totals.payable_paise - totals.round_off_paise) },
    { label: words.round_off, value: rupees(totals.round_off_paise) },
  ];
}

function refundRows({ refund }: NotePaper, words: Words): readonly Sum[] {
  if (!refund) return [];
  const label = refund.mode === 'udhaar' ? words.off_udhaar : `${words.refund}: ${words.modes[refund.mode]}`;
  const given: Sum = { label, value: rupees(refund.amount_paise), weight: 'strong' };
  if (!refund.exchange) return [given];
  const exchanged: Sum = { label: words.exchanged, value: rupees(refund.exchange.amount_paise), weight: 'strong' };
  return refund.amount_paise > 0 ? [exchanged, given] : [exchanged];
}

/** A credit note lowers what is owed by what was not paid back in money; a debit note raises it. */
function owedBy({ kind, totals, refund }: NotePaper): number {
  if (kind === 'debit_note') return totals.payable_paise;
  return refund?.mode === 'udhaar' ? -refund.amount_paise : 0;
}
