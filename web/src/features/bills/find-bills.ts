import type { LocalBill, LocalDb } from '#local/index.ts';
import { fits } from './model/bill-search.ts';
import type { BillAsk } from './model/bill-search.ts';

/** How many bills a list shows at once. */
const FOUND_MAX = 100;
/** How many customers and items a name may stand for. */
const NAMED_MAX = 8;
const MOBILE_DIGITS_MIN = 4;

/**
 * Bills this device knows that fit, newest first, by its own indexes: a number, the last part of one, a phone number, a
 * customer, something sold. `day` is a day in India, or empty for any.
 */
export async function findBills(db: LocalDb, ask: BillAsk, day: string): Promise<readonly LocalBill[]> {
  const found = await bills(db, ask, day);
  const byId = new Map(found.map((bill) => [bill.sale_id, bill]));
  return [...byId.values()].toSorted((a, b) => (a.sold_at < b.sold_at ? 1 : -1)).slice(0, FOUND_MAX);
}

async function bills(db: LocalDb, ask: BillAsk, day: string): Promise<readonly LocalBill[]> {
  switch (ask.is) {
    case 'anything':
      return day === '' ? newest(db.bills.orderBy('sold_at')) : newest(db.bills.where('sold_date').equals(day));
    case 'number':
      return newest(ofDay(db.bills.where('number').startsWith(ask.starts), day));
    case 'digits':
      return byDigits(db, ask.digits, day);
    case 'words':
      return byWords(db, ask.words, day);
    default:
      return ask satisfies never;
  }
}

type Bills = ReturnType<LocalDb['bills']['toCollection']>;

const newest = (found: Bills): Promise<readonly LocalBill[]> => found.reverse().limit(FOUND_MAX).toArray();

const ofDay = (found: Bills, day: string): Bills =>
  day === '' ? found : found.filter(({ sold_date }) => sold_date === day);

/** `118` is the end of a number; four digits and more may begin a phone number. */
async function byDigits(db: LocalDb, digits: string, day: string): Promise<readonly LocalBill[]> {
  const numbered = newest(ofDay(db.bills.where('serial').equals(Number(digits)), day));
  if (digits.length < MOBILE_DIGITS_MIN) return numbered;
  return [...(await numbered), ...(await newest(ofDay(db.bills.where('customer_mobile').startsWith(digits), day)))];
}

/** By who bought and by what was sold. Ids are in the order of time, so the newest of each come first. */
async function byWords(db: LocalDb, words: readonly string[], day: string): Promise<readonly LocalBill[]> {
  const named = ({ name }: { readonly name: string }): boolean => fits(name, words);
  const [parties, items] = await Promise.all([
    db.parties.filter(named).limit(NAMED_MAX).toArray(),
    db.items.filter(named).limit(NAMED_MAX).toArray(),
  ]);
  const found = await Promise.all([
    ...parties.map(({ customer_id }) => newest(ofDay(db.bills.where('customer_id').equals(customer_id), day))),
    ...items.map(({ item_id }) => newest(ofDay(db.bills.where('item_ids').equals(item_id), day))),
  ]);
  return found.flat();
}
