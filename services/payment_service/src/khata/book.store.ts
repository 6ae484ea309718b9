import type { CustomerId, PaymentId } from '@rmp/contracts';
import type { Account, BillId } from '@rmp/contracts/payment';
import type { TenantCollection, TenantDb, Tx } from '@rmp/service-kit';
import { deriveId } from '../derive-id.ts';
import { bookEvents } from './book.events.ts';
import { type Bill, type Book, closeBook, emptyBook, type KeptCustomer, type KeptPayment } from './domain/book.ts';
import { type Marked, markedBill, markedCustomer, markedPayment } from './marks.ts';

/** Which part of the books a transaction works on. */
export interface Wanted {
  readonly bill_ids?: readonly BillId[];
  readonly payment_ids?: readonly PaymentId[];
  readonly customer_ids?: readonly CustomerId[];
  readonly mobiles?: readonly string[];
  /**
   * `whole`: with everything a release or a settlement of what is named may touch. `new`: bills and payments are taken
   * for new, and if one is not, its unique key says so before anything is kept; open bills are read only of those whose
   * unused money may pay what is new.
   */
  readonly depth: 'whole' | 'new';
  /** With `new`: customers whose open bills new money may pay. */
  readonly paying?: readonly CustomerId[];
}

/** The working copy as it was read, to see what a transaction changed. */
export interface OpenBook {
  readonly book: Book;
  /** Queues what changed, with the events that tell of it. */
  readonly save: () => void;
}

/** Opens a working copy of one shop's books inside a transaction. */
export async function openBook(db: TenantDb, tx: Tx, wanted: Wanted): Promise<OpenBook> {
  const book = emptyBook({ now: tx.now, deriveId });
  const read = readerOf(db, tx, book);
  if (wanted.depth === 'whole') await readNamed(read, book, wanted);
  await read.customers('customer_id', [
    ...(wanted.customer_ids ?? []),
    ...[...book.bills.values(), ...book.payments.values()].flatMap(({ customer_id }) => customer_id ?? []),
  ]);
  await read.customers('mobile', wanted.mobiles ?? []);
  const paying = new Set(wanted.paying ?? []);
  const settling = [...book.customers.values()].filter(
    ({ customer_id, unused_paise }) => wanted.depth === 'whole' || unused_paise > 0 || paying.has(customer_id),
  );
  await read.open(settling.map(({ customer_id }) => customer_id));
  const before = { customers: new Map(book.customers), bills: new Map(book.bills), payments: new Map(book.payments) };

  return { book, save: () => save(tx, book, before) };
}

type Before = Pick<Book, 'customers' | 'bills' | 'payments'>;
type Reader = ReturnType<typeof readerOf>;

/** The bills and payments named, what pays or waits for those bills, and the other bills of those payments. */
async function readNamed(read: Reader, book: Book, { bill_ids = [], payment_ids = [] }: Wanted): Promise<void> {
  await read.bills(bill_ids);
  await read.payments([
    ...payment_ids,
    ...[...book.bills.values()].flatMap(({ paid_by, waiting }) => [
      ...paid_by.map(({ payment_id }) => payment_id),
      ...waiting,
    ]),
  ]);
  await read.bills(
    [...book.payments.values()].flatMap(({ allocations, held }) =>
      [...allocations, ...held].map(({ bill_id }) => bill_id),
    ),
  );
}

const AT_ONCE = 1000;

function readerOf(db: TenantDb, tx: Tx, book: Book) {
  const bills = db.collection<Marked<Bill>>('bills');
  const payments = db.collection<Marked<KeptPayment>>('payments');
  const customers = db.collection<Marked<KeptCustomer>>('customers');
  const keepBill = (bill: Bill): void => void (book.bills.has(bill.bill_id) || book.bills.set(bill.bill_id, bill));
  const keepPayment = (payment: KeptPayment): void =>
    void (book.payments.has(payment.payment_id) || book.payments.set(payment.payment_id, payment));

  return {
    bills: async (ids: readonly BillId[]) => {
      const missing = ids.filter((id) => !book.bills.has(id));
      for (const bill of await findIn(bills, tx, 'bill_id', missing)) keepBill(bill);
    },
    payments: async (ids: readonly PaymentId[]) => {
      const missing = ids.filter((id) => !book.payments.has(id));
      for (const payment of await findIn(payments, tx, 'payment_id', missing)) keepPayment(payment);
    },
    customers: async (field: 'customer_id' | 'mobile', values: readonly string[]) => {
      for (const customer of await findIn(customers, tx, field, values)) {
        if (!book.customers.has(customer.customer_id)) book.customers.set(customer.customer_id, customer);
      }
    },
    open: async (ids: readonly CustomerId[]) => {
      for (const bill of await findIn(bills, tx, 'customer_id', ids, { is_open: true }, 'bill_id')) keepBill(bill);
      const unused = await findIn(payments, tx, 'customer_id', ids, { has_unused: true }, 'payment_id');
      for (const payment of unused) keepPayment(payment);
    },
  };
}

/** Every document whose field has one of the values, a thousand at a time; nothing asked is nothing read. */
async function findIn<Row extends object>(
  collection: TenantCollection<Row>,
  tx: Tx,
  field: string,
  values: readonly string[],
  beside: object = {},
  key?: keyof Row & string,
): Promise<readonly Row[]> {
  const wanted = [...new Set(values)];
  const found: Row[] = [];
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    const filter = { [field]: { $in: wanted.slice(at, at + AT_ONCE) }, ...beside };
    for (let last: unknown; ;) {
      const onwards = key && last !== undefined ? { [key]: { $gt: last } } : {};
      const page = await collection.find(
        { ...filter, ...onwards },
        { tx, limit: AT_ONCE, ...(key && { sort: { [key]: 1 as const } }) },
      );
      found.push(...page);
      last = key && page.at(-1)?.[key];
      if (page.length < AT_ONCE || last === undefined) break;
    }
  }

  return found;
}

function save(tx: Tx, book: Book, before: Before): void {
  closeBook(book);
  const changes = {
    customers: changed(book.customers, before.customers),
    bills: changed(book.bills, before.bills).map(told),
    payments: changed(book.payments, before.payments),
  };
  // Entries go first: their ids are the inbox, and one posted before must be the key that says so.
  for (const entry of book.entries) tx.insert('entries', { ...entry, seq: tx.seq });
  for (const customer of changes.customers) {
    put(tx, 'customers', 'customer_id', before.customers.get(customer.customer_id), markedCustomer(customer, tx.seq));
  }
  for (const { bill } of changes.bills) put(tx, 'bills', 'bill_id', before.bills.get(bill.bill_id), markedBill(bill));
  for (const payment of changes.payments) {
    put(tx, 'payments', 'payment_id', before.payments.get(payment.payment_id), markedPayment(payment, tx.seq));
  }
  for (const [account, amount] of accountsMoved(book)) {
    tx.update('accounts', { account }, { $inc: { balance_paise: amount } }, { upsert: true });
  }
  for (const event of bookEvents(tx, changes, before.payments)) tx.append(event);
}

const accountsMoved = ({ accounts }: Book): readonly (readonly [Account, number])[] =>
  [...accounts].filter(([, amount]) => amount !== 0);

const changed = <Key, Value>(now: ReadonlyMap<Key, Value>, before: ReadonlyMap<Key, Value>): readonly Value[] =>
  [...now].filter(([key, value]) => before.get(key) !== value).map(([, value]) => value);

/** A sale whose due is not what was last told is told again. */
function told(bill: Bill): { readonly bill: Bill; readonly isNews: boolean } {
  const isNews = bill.told_due_paise !== undefined && bill.told_due_paise !== bill.due_paise;

  return { bill: isNews ? { ...bill, told_due_paise: bill.due_paise } : bill, isNews };
}

function put(
  tx: Tx,
  collection: string,
  key: string,
  before: object | undefined,
  after: Readonly<Record<string, unknown>>,
): void {
  if (!before) return tx.insert(collection, after);
  const gone = Object.keys(before).filter((field) => !(field in after || field === 'tenant_id'));
  const { tenant_id: _same, ...set } = after;

  tx.update(
    collection,
    { [key]: after[key] },
    { $set: set, ...(gone.length > 0 && { $unset: Object.fromEntries(gone.map((field) => [field, ''])) }) },
  );
}
