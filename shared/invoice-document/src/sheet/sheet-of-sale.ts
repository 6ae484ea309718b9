import { COMPOSITION_LEGEND } from '@rmp/gst';
import type { PaperOptions } from '../data/paper-options.ts';
import type { SalePaper } from '../data/sale-paper.ts';
import { clockOnPaper, dayOnPaper } from '../figures/days.ts';
import { rupees } from '../figures/rupees.ts';
import type { Words } from '../words/words.ts';
import { wordsIn } from '../words/words-in.ts';
import { balanceAfter, footOf, grandTotal } from './closing.ts';
import { registrationOf } from './einvoice.ts';
import { isMarkedExclusive, lineTable, rollLines } from './line-table.ts';
import { buyerOnPaper, placeOnPaper, sellerOnPaper, shipToOnPaper } from './parties.ts';
import type { Regime } from './regime.ts';
import { regimeOf } from './regime.ts';
import { settlementOf } from './settlement.ts';
import type { Fact, Sheet } from './sheet.ts';
import { amountSums, taxSums } from './sums.ts';
import { taxTable } from './tax-table.ts';

/** The fields of CGST Rules r.46 (tax invoice), r.49 (bill of supply) or of a plain bill, as the sale was issued. */
export function sheetOfSale(sale: SalePaper, options: PaperOptions): Sheet {
  const words = wordsIn(options.locale);
  const isTaxPaper = sale.document_type === 'tax_invoice' || sale.document_type === 'invoice_cum_bill_of_supply';
  const regime = regimeOf({ ...sale, isTaxPaper });
  const amounts = amountSums(sale.lines, sale.totals, regime, words);

  return {
    title: words.titles[sale.document_type],
    copy: copyOf(sale, options, words),
    registration: registrationOf(sale.einvoice, words),
    legend: legendOf(sale),
    cancelled: cancelledOf(sale, words),
    number: sale.number,
    number_label: words.number.bill,
    dated: `${dayOnPaper(sale.sold_date)} ${clockOnPaper(sale.sold_at)}`,
    date_label: words.date,
    business_date: sale.sold_date,
    seller: sellerOnPaper(sale.seller, regime, words),
    buyer: buyerOnPaper(sale.customer, words.billed_to, regime, words),
    ship_to: shipToOnPaper(sale.ship_to, words),
    facts: factsOf(sale, regime, words),
    table: lineTable(sale.lines, regime, words),
    roll_lines: rollLines(sale.lines, regime, words),
    sums: regime.heads.length > 0 ? taxSums(sale.totals, regime, words) : amounts,
    roll_sums: amounts,
    ...grandTotal(sale.totals.payable_paise, options, words),
    ...moneyOf(sale, options, words),
    taxes: taxTable(sale.lines, regime.heads, words),
    remarks: remarksOf(sale, regime, words),
    roll_remarks: [
      ...(sale.totals.discount_paise > 0 ? [words.before_discount] : []),
      ...concessionOf(sale, regime, words),
      ...remarksOf(sale, regime, words),
    ],
    ...footOf(sale.seller, options, words),
  };
}

/** How it was paid and what is owed now; a cancelled bill asks for nothing and left the khata as it was. */
function moneyOf(sale: SalePaper, options: PaperOptions, words: Words): Pick<Sheet, 'settlement' | 'balance'> {
  if (sale.status === 'cancelled') return { settlement: [] };
  const { rows, owed_paise } = settlementOf(sale, words);
  const { before, balance } = balanceAfter(owed_paise, sale.seller, options, words);
  return { settlement: [...rows, ...before], balance };
}

/** Copies of an invoice are named (r.48(1)); an e-invoice has none (r.48(6)), a bill that is no invoice has only copies. */
function copyOf({ document_type, einvoice }: SalePaper, { copy }: PaperOptions, words: Words): string | undefined {
  if (einvoice?.status === 'registered' && copy !== 'reprint') return undefined;
  return (document_type === 'bill' || document_type === 'memo' ? words.copies : words.invoice_copies)[copy];
}

/** Sentences the law puts on top: r.5(1)(f) for composition, the proviso of r.46 for exports and SEZ. */
function legendOf({ seller, supply }: SalePaper): string | undefined {
  if (seller.seller_kind === 'composition') return COMPOSITION_LEGEND;
  if (seller.seller_kind === 'unregistered') return undefined;
  switch (supply) {
    case 'export_wp':
      return 'Supply meant for export on payment of integrated tax';
    case 'export_wop':
      return 'Supply meant for export under bond or letter of undertaking without payment of integrated tax';
    case 'sez_wp':
      return 'Supply to SEZ unit or SEZ developer for authorised operations on payment of integrated tax';
    case 'sez_wop':
      return 'Supply to SEZ unit or SEZ developer for authorised operations under bond or letter of undertaking without payment of integrated tax';
    case 'regular':
    case 'deemed':
      return undefined;
    default:
      return supply satisfies never;
  }
}

function cancelledOf({ status, cancel_reason }: SalePaper, words: Words): string | undefined {
  if (status !== 'cancelled') return undefined;
  return cancel_reason === undefined ? words.cancelled : `${words.cancelled}: ${cancel_reason}`;
}

function factsOf(sale: SalePaper, { heads }: Regime, words: Words): readonly Fact[] {
  return [
    ...(heads.length > 0 ? [{ label: words.place_of_supply, value: placeOnPaper(sale.place_of_supply) }] : []),
    ...(sale.due_date === undefined ? [] : [{ label: words.due_date, value: dayOnPaper(sale.due_date) }]),
  ];
}

function remarksOf(sale: SalePaper, { heads }: Regime, words: Words): readonly string[] {
  const onTax =
    heads.length > 0 ? [priceRemark(sale.lines, words), words.reverse_charge[sale.reverse_charge ? 'yes' : 'no']] : [];
  const onMemo = sale.document_type === 'memo' ? [words.memo] : [];
  return [...onTax, ...onMemo, ...(sale.note ? [`${words.note}: ${sale.note}`] : [])];
}

/** On a roll the table of taxes stands last, so what value and taxes are above the total is said below it (r.31D). */
function concessionOf({ totals }: SalePaper, { heads }: Regime, words: Words): readonly string[] {
  const { concession_paise = 0 } = totals;
  return heads.length > 0 && concession_paise > 0 ? [`${words.concession}: ${rupees(concession_paise)}`] : [];
}

function priceRemark(lines: SalePaper['lines'], words: Words): string {
  if (lines.some((line) => isMarkedExclusive(line, lines))) return words.mixed;
  return lines.some(({ price_includes_tax }) => price_includes_tax) ? words.inclusive : words.exclusive;
}
