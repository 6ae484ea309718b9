import type { CustomerId } from '@rmp/contracts';
import { minusPaise, type Paise, sumPaise, ZERO_PAISE } from '@rmp/gst';
import { type Book, customerIn, type Entry, type EntryAbout, type Leg } from './book.ts';

/** Whose balance moves: a customer's, or that of everybody who gave no name. */
export const onParty = (customerId: CustomerId | undefined, amount: Paise): Leg =>
  customerId
    ? { account: 'receivable', customer_id: customerId, amount_paise: amount }
    : { account: 'walk_in', amount_paise: amount };

export const negative = (amount: Paise): Paise => minusPaise(ZERO_PAISE, amount);

/**
 * Writes one entry: the only way a balance ever moves. Sides of nothing are left out, and an entry of nothing is none.
 * Throws `RangeError` when debits and credits differ or two customers share an entry: bugs, never an answer.
 */
export function postEntry(book: Book, about: EntryAbout, sides: readonly Leg[]): void {
  const legs = sides.filter(({ amount_paise }) => amount_paise !== 0);
  if (sumPaise(legs.map(({ amount_paise }) => amount_paise)) !== 0)
    throw new RangeError(`${about.entry_id} is not balanced`);
  const [party, another] = legs.filter(({ customer_id }) => customer_id !== undefined);
  if (another) throw new RangeError(`${about.entry_id} touches two customers`);
  if (legs.length === 0) return;

  for (const { account, amount_paise } of legs) {
    book.accounts.set(account, sumPaise(book.accounts.get(account) ?? ZERO_PAISE, amount_paise));
  }
  book.entries.push({ ...about, recorded_at: book.now, legs, ...(party && inKhata(book, party)) });
}

/** The next line of a customer's khata, with the balance after it. */
function inKhata(book: Book, { customer_id, amount_paise }: Leg): Partial<Entry> {
  if (!customer_id) return {};
  const customer = customerIn(book, customer_id);
  const balance_paise = sumPaise(customer.balance_paise, amount_paise);
  const entry_no = customer.entry_count + 1;
  book.customers.set(customer_id, { ...customer, balance_paise, entry_count: entry_no, updated_at: book.now });

  return { customer_id, entry_no, party_paise: amount_paise, balance_paise };
}
