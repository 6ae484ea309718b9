import type { StatementEntry, StatementOptions, StatementPaper } from '../data/statement-paper.ts';
import { dayOnPaper } from '../figures/days.ts';
import { rupees, withRupeeSign } from '../figures/rupees.ts';
import { statementWords } from '../words/statement-words.ts';
import type { StatementWords } from '../words/statement-words.ts';
import { wordsIn } from '../words/words-in.ts';
import { mobileOnPaper, sellerOnPaper } from './parties.ts';
import type { RegisterSheet } from './register-sheet.ts';
import type { Row, Table } from './sheet.ts';

/** A khata as final words and figures: a list like a register, with a balance on each row and the sums at its end. */
export function statementSheet(data: StatementPaper, { locale }: StatementOptions): RegisterSheet {
  const words = wordsIn(locale);
  const own = statementWords(locale);
  const { seller, customer, from_date, to_date } = data;
  return {
    title: own.title,
    period: words.register.period(dayOnPaper(from_date), dayOnPaper(to_date)),
    about: [customer.name, mobileOnPaper(customer.mobile)].filter((line) => line !== undefined),
    business_date: to_date,
    seller: sellerOnPaper(seller, { isRegistered: seller.seller_kind !== 'unregistered', heads: [] }, words),
    table: tableOf(data, words.date, own),
    page: words.page,
  };
}

function tableOf({ from_date, before_paise, entries }: StatementPaper, date: string, words: StatementWords): Table {
  const before: Row = { cells: [dayOnPaper(from_date), words.before, '', '', balanceOf(before_paise, words)] };
  return {
    columns: [
      { head: date, align: 'left' },
      { head: words.what, align: 'left', isWide: true },
      { head: words.took, align: 'right' },
      { head: words.paid, align: 'right' },
      { head: words.balance, align: 'right', isStrong: true },
    ],
    rows: [
      ...(before_paise === 0 ? [] : [before]),
      ...entries.map((entry) => entryRow(entry, words)),
      sumRow(before_paise, entries, words),
    ],
  };
}

const entryRow = ({ date, what, delta_paise, balance_paise }: StatementEntry, words: StatementWords): Row => ({
  cells: [
    dayOnPaper(date),
    what,
    delta_paise > 0 ? rupees(delta_paise) : '',
    delta_paise < 0 ? rupees(-delta_paise) : '',
    balanceOf(balance_paise, words),
  ],
});

function sumRow(before_paise: number, entries: readonly StatementEntry[], words: StatementWords): Row {
  const took = entries.reduce((sum, { delta_paise }) => sum + Math.max(0, delta_paise), 0);
  const paid = entries.reduce((sum, { delta_paise }) => sum + Math.max(0, -delta_paise), 0);
  const left = entries.at(-1)?.balance_paise ?? before_paise;
  const label = left > 0 ? words.due : left < 0 ? words.advance : words.clear;
  return { cells: ['', label, rupees(took), rupees(paid), withRupeeSign(Math.abs(left))], weight: 'strong' };
}

/** An advance is told by its word: a minus is easily overlooked on paper. */
const balanceOf = (paise: number, { advance }: StatementWords): string =>
  paise < 0 ? `${advance} ${rupees(-paise)}` : rupees(paise);
