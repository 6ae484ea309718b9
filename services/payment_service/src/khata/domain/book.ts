import type { CustomerId, PaymentId, SaleId } from '@rmp/contracts';
import type { Account, Allocation, BillId, Customer, LedgerEntry, Payment } from '@rmp/contracts/payment';
import type { CustomerStamps } from '../../customers/domain/merge-customer.ts';
import { minusPaise, type Paise, sumPaise, ZERO_PAISE } from '@rmp/gst';

/** A customer as kept. */
export interface KeptCustomer extends Omit<Customer, 'tenant_id' | 'seq'> {
  /** The name in small letters, for lists in order of names. */
  readonly name_key: string;
  readonly entry_count: number;
  /** Advances of his that no bill has used. */
  readonly unused_paise: Paise;
  /** Of the body that entered him; one opened by a bill has none until somebody enters him. */
  readonly request_hash?: string;
  /** When each group of what is said of him was last changed. */
  readonly stamps?: CustomerStamps;
}

/** A debt: a sale, an opening balance, money paid out. */
export interface Bill {
  readonly bill_id: BillId;
  readonly kind: 'sale' | 'opening' | 'paid_out';
  /** `awaited`: money or a note came before the sale itself. */
  readonly state: 'known' | 'awaited' | 'cancelled';
  readonly customer_id?: CustomerId;
  readonly number?: string;
  readonly amount_paise: Paise;
  readonly due_paise: Paise;
  readonly dated_at: string;
  readonly bill_date: string;
  readonly due_date?: string;
  readonly paid_by: readonly Paid[];
  /** Payments and notes that came before the sale. */
  readonly waiting: readonly PaymentId[];
  /** What sales_service was last told is due; it knows the credit of a bill from the bill itself. */
  readonly told_due_paise?: Paise;
}

export interface Paid {
  readonly payment_id: PaymentId;
  readonly amount_paise: Paise;
}

/** A payment as kept. `held` and `allocations` are sums out of `amount_paise`; the rest is `unallocated_paise`. */
export interface KeptPayment extends Omit<Payment, 'tenant_id' | 'seq'> {
  readonly request_hash?: string;
  /** Another receipt bears the same number. */
  readonly clash?: boolean;
}

/** One side of an entry: a debit above zero, a credit below. */
export interface Leg {
  readonly account: Account;
  readonly customer_id?: CustomerId;
  readonly amount_paise: Paise;
}

/** What an entry is about. */
export interface EntryAbout extends Pick<
  LedgerEntry,
  'entry_id' | 'kind' | 'at' | 'entry_date' | 'sale_id' | 'payment_id' | 'note_id' | 'number' | 'reason'
> {}

/** A balanced entry; one that touches a customer has its place in his khata. */
export interface Entry extends EntryAbout {
  readonly recorded_at: string;
  readonly legs: readonly Leg[];
  readonly customer_id?: CustomerId;
  readonly entry_no?: number;
  readonly party_paise?: Paise;
  readonly balance_paise?: Paise;
}

/** A working copy of the part of the books one transaction needs. What is read stays beside it, to see what changed. */
export interface Book {
  readonly now: string;
  /** An id that follows from another: the same event makes the same ids again. */
  readonly deriveId: (from: string, word: string) => string;
  readonly customers: Map<CustomerId, KeptCustomer>;
  readonly bills: Map<BillId, Bill>;
  readonly payments: Map<PaymentId, KeptPayment>;
  readonly accounts: Map<Account, Paise>;
  /** By how much the unused money of customers changed. */
  readonly unused: Map<CustomerId, Paise>;
  readonly entries: Entry[];
}

export const emptyBook = ({ now, deriveId }: Pick<Book, 'now' | 'deriveId'>): Book => ({
  now,
  deriveId,
  customers: new Map(),
  bills: new Map(),
  payments: new Map(),
  accounts: new Map(),
  unused: new Map(),
  entries: [],
});

/** The cast: a sale's bill goes by the id of the sale, 36 characters where a bill id may have 60. */
export const billOfSale = (saleId: SaleId): BillId => saleId as string as BillId;

interface Told {
  readonly name?: string | undefined;
  readonly mobile?: string | undefined;
}

/** The customer, opened on the spot when nobody has entered him: a bill that names him is a fact. */
export function customerIn(book: Book, customerId: CustomerId, told: Told = {}) {
  const known = book.customers.get(customerId);
  if (known) return known;
  const name = told.name ?? 'Unnamed customer';
  const opened: KeptCustomer = {
    customer_id: customerId,
    name,
    name_key: nameKey(name),
    ...(told.mobile && { mobile: told.mobile }),
    origin: 'from_sale',
    balance_paise: ZERO_PAISE,
    entry_count: 0,
    unused_paise: ZERO_PAISE,
    created_at: book.now,
    updated_at: book.now,
  };
  book.customers.set(customerId, opened);

  return opened;
}

/** Enough of a name to order by, and short enough for a cursor in any script. */
export const nameKey = (name: string): string => [...name.toLowerCase()].slice(0, 25).join('');

/** Puts a payment into the book, and notes what is unused of it. */
export function putPayment(book: Book, payment: KeptPayment): void {
  const before = book.payments.get(payment.payment_id);
  book.payments.set(payment.payment_id, payment);
  if (before) addUnused(book, before.customer_id, minusPaise(ZERO_PAISE, before.unallocated_paise));
  addUnused(book, payment.customer_id, payment.unallocated_paise);
}

function addUnused(book: Book, customerId: CustomerId | undefined, amount: Paise): void {
  if (!customerId || amount === 0) return;
  book.unused.set(customerId, sumPaise(book.unused.get(customerId) ?? ZERO_PAISE, amount));
}

/** Brings each customer's sum of unused money up to date, once everything is posted. */
export function closeBook(book: Book): void {
  for (const [customerId, amount] of book.unused) {
    if (amount === 0) continue;
    const customer = customerIn(book, customerId);
    book.customers.set(customerId, { ...customer, unused_paise: sumPaise(customer.unused_paise, amount) });
  }
  book.unused.clear();
}

export const allocatedOf = (allocations: readonly Allocation[]): Paise =>
  sumPaise(allocations.map(({ amount_paise }) => amount_paise));
