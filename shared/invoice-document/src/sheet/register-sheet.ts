import type { RegisterBill, RegisterOptions, RegisterPaper } from '../data/register-paper.ts';
import { dayOnPaper } from '../figures/days.ts';
import { rupees, withRupeeSign } from '../figures/rupees.ts';
import { wordsIn } from '../words/words-in.ts';
import type { Words } from '../words/words.ts';
import { sellerOnPaper } from './parties.ts';
import { registerHeads } from './regime.ts';
import type { TaxHead } from './regime.ts';
import type { Column, Party, Row, Table } from './sheet.ts';

/** A register as final words and figures; the last rows of its table are the sums. */
export interface RegisterSheet {
  readonly title: string;
  readonly period: string;
  /** Lines under the period: whom it is about. */
  readonly about?: readonly string[];
  readonly business_date: string;
  readonly seller: Party;
  readonly table: Table;
  readonly page: (page: number, pages: number) => string;
}

/** The bills of a range of days, one a row. */
export function registerSheet(data: RegisterPaper, { locale }: RegisterOptions): RegisterSheet {
  const words = wordsIn(locale);
  const { seller, from_date, to_date } = data;
  return {
    title: words.register.title,
    period: words.register.period(dayOnPaper(from_date), dayOnPaper(to_date)),
    business_date: to_date,
    seller: sellerOnPaper(seller, { isRegistered: seller.seller_kind !== 'unregistered', heads: [] }, words),
    table: tableOf(data, words),
    page: words.page,
  };
}

function tableOf({ seller, bills }: RegisterPaper, words: Words): Table {
  const figures = figuresOf(registerHeads(seller, bills), words);
  return {
    columns: [
      { head: words.date, align: 'left' },
      { head: words.number.bill, align: 'left', isStrong: true },
      { head: words.billed_to, align: 'left', isWide: true },
      ...figures.map(({ head, isStrong }): Column => ({ head, align: 'right', isStrong })),
      { head: words.register.status, align: 'left' },
    ],
    rows: [...bills.map((bill) => billRow(bill, figures, words)), ...sumRows(bills, figures, words)],
  };
}

interface Figure extends Pick<Column, 'head' | 'isStrong'> {
  readonly of: (totals: RegisterBill['totals']) => number;
}

function figuresOf(heads: readonly TaxHead[], words: Words): readonly Figure[] {
  return [
    { head: words.taxable, of: ({ taxable_paise }) => taxable_paise },
    ...heads.map(({ name, of }) => ({ head: name, of })),
    { head: words.round_off, of: ({ round_off_paise }) => round_off_paise },
    { head: words.total, of: ({ payable_paise }) => payable_paise, isStrong: true },
  ];
}

function billRow(
  { sold_date, number, customer, totals, status }: RegisterBill,
  figures: readonly Figure[],
  words: Words,
): Row {
  return {
    cells: [
      dayOnPaper(sold_date),
      number,
      buyerOf(customer, words),
      ...figures.map(({ of }) => rupees(of(totals))),
      words.register.statuses[status],
    ],
  };
}

function buyerOf(customer: RegisterBill['customer'], words: Words): string {
  const name = customer?.name ?? customer?.mobile ?? words.walk_in;
  return customer?.gstin === undefined ? name : `${name} · ${customer.gstin}`;
}

/** Cancelled bills are on the list with their figures, so they are taken off below it: each sum can be checked by hand. */
function sumRows(bills: readonly RegisterBill[], figures: readonly Figure[], words: Words): readonly Row[] {
  const { all, off, total } = words.register;
  const cancelled = bills.filter(({ status }) => status === 'cancelled');
  const valid = bills.filter(({ status }) => status !== 'cancelled');
  const last = sumRow(total(valid.length), valid, figures);
  if (cancelled.length === 0) return [last];
  return [sumRow(all(bills.length), bills, figures), sumRow(off(cancelled.length), cancelled, figures, -1), last];
}

function sumRow(label: string, bills: readonly RegisterBill[], figures: readonly Figure[], sign: 1 | -1 = 1): Row {
  const sums = figures.map(({ of, isStrong }) => {
    const sum_paise = sign * bills.reduce((sum, { totals }) => sum + of(totals), 0);
    return isStrong === true ? withRupeeSign(sum_paise) : rupees(sum_paise);
  });
  return { cells: ['', '', label, ...sums, ''], weight: 'strong' };
}
