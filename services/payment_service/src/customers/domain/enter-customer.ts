import { type CustomerId, PaymentId } from '@rmp/contracts';
import type { BillId, NewCustomer } from '@rmp/contracts/payment';
import { SAME_MOBILE_MAX } from '@rmp/contracts/payment';
import { businessDateOf, type Paise, paise, ZERO_PAISE } from '@rmp/gst';
import { settleOldest } from '../../khata/domain/allocate.ts';
import { type Book, customerIn, type KeptCustomer, nameKey, putPayment } from '../../khata/domain/book.ts';
import { withoutChanged } from './merge-customer.ts';
import { negative, onParty, postEntry } from '../../khata/domain/post-entry.ts';

/**
 * Enters a customer, or gives a name to one a bill has opened: his khata stays as it is. What he owes from before is his
 * oldest debt, what the shop holds of his an advance.
 */
export function enterCustomer(
  book: Book,
  customerId: CustomerId,
  { opening_balance_paise: opening = ZERO_PAISE, ...told }: NewCustomer,
  requestHash: string,
): KeptCustomer {
  const same = sameMobile(book, customerId, told.mobile);
  const before = customerIn(book, customerId, told);
  const customer = { ...before, ...withoutChanged(told, before.stamps) };
  book.customers.set(customerId, {
    ...customer,
    customer_id: customerId,
    name_key: nameKey(customer.name),
    origin: 'entered',
    ...(same.length > 0 && { same_mobile_as: same }),
    updated_at: book.now,
    request_hash: requestHash,
  });
  if (opening !== 0) openKhata(book, customerId, opening);

  return customerIn(book, customerId);
}

function openKhata(book: Book, customerId: CustomerId, opening: Paise): void {
  const cause = { entry_id: `opening:${customerId}`, at: book.now, entry_date: businessDateOf(book.now) };
  postEntry(book, { ...cause, kind: 'opening' }, [
    onParty(customerId, opening),
    { account: 'opening_balances', amount_paise: negative(opening) },
  ]);
  if (opening > 0) putOpeningBill(book, customerId, opening);
  else putOpeningAdvance(book, customerId, paise(-opening));
  settleOldest(book, cause, customerId);
}

function putOpeningBill(book: Book, customerId: CustomerId, opening: Paise): void {
  const billId = openingBillId(customerId);
  book.bills.set(billId, {
    bill_id: billId,
    kind: 'opening',
    state: 'known',
    customer_id: customerId,
    amount_paise: opening,
    due_paise: opening,
    dated_at: book.now,
    bill_date: businessDateOf(book.now),
    paid_by: [],
    waiting: [],
  });
}

function putOpeningAdvance(book: Book, customerId: CustomerId, advance: Paise): void {
  putPayment(book, {
    payment_id: PaymentId.parse(book.deriveId(customerId, 'opening')),
    kind: 'opening',
    direction: 'in',
    mode: 'advance',
    amount_paise: advance,
    origin: 'request',
    customer_id: customerId,
    paid_at: book.now,
    paid_date: businessDateOf(book.now),
    recorded_at: book.now,
    allocations: [],
    held: [],
    unallocated_paise: advance,
    status: 'posted',
    flags: [],
  });
}

const sameMobile = ({ customers }: Book, customerId: CustomerId, mobile?: string): readonly CustomerId[] =>
  [...customers.values()]
    .filter((customer) => mobile && customer.mobile === mobile && customer.customer_id !== customerId)
    .map(({ customer_id }) => customer_id)
    .toSorted()
    .slice(0, SAME_MOBILE_MAX);

/** The cast: 44 characters where a bill id may have 60. */
const openingBillId = (customerId: CustomerId): BillId => `opening:${customerId}` as BillId;
