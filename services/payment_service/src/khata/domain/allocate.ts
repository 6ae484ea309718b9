import type { CustomerId, PaymentId } from '@rmp/contracts';
import type { BillId } from '@rmp/contracts/payment';
import { minusPaise, paise, type Paise, sumPaise, ZERO_PAISE } from '@rmp/gst';
import { allocatedOf, type Bill, type Book, type EntryAbout, type KeptPayment, putPayment } from './book.ts';
import { negative, onParty, postEntry } from './post-entry.ts';

/** What makes money move from one bill to another: it names the entries that follow. */
export type Cause = Pick<EntryAbout, 'entry_id' | 'at' | 'entry_date'>;

/**
 * Uses what is unused of a payment for a bill, at most what is due and at most `wanted`. When they belong to different
 * people, the amount changes hands with it.
 */
export function allocate(book: Book, cause: Cause, paymentId: PaymentId, billId: BillId, wanted?: Paise): Paise {
  const payment = paymentIn(book, paymentId);
  const bill = billIn(book, billId);
  const amount = smallest(payment.unallocated_paise, bill.due_paise, wanted ?? bill.due_paise);
  if (amount === 0) return amount;

  putPayment(book, {
    ...payment,
    unallocated_paise: minusPaise(payment.unallocated_paise, amount),
    allocations: [...payment.allocations, { bill_id: billId, amount_paise: amount }],
  });
  book.bills.set(billId, {
    ...bill,
    due_paise: minusPaise(bill.due_paise, amount),
    paid_by: [...bill.paid_by, { payment_id: paymentId, amount_paise: amount }],
  });
  passOn(book, cause, payment, payment.customer_id, bill.customer_id, amount);

  return amount;
}

/** Keeps money for a bill nobody has heard of yet. */
export function hold(book: Book, paymentId: PaymentId, billId: BillId, wanted: Paise): void {
  const payment = paymentIn(book, paymentId);
  const amount = smallest(payment.unallocated_paise, wanted);
  if (amount === 0) return;
  const bill = book.bills.get(billId) ?? awaitedBill(billId);

  putPayment(book, {
    ...payment,
    unallocated_paise: minusPaise(payment.unallocated_paise, amount),
    held: [...payment.held, { bill_id: billId, amount_paise: amount }],
  });
  book.bills.set(billId, { ...bill, waiting: [...bill.waiting, paymentId] });
}

/** What was kept for a bill goes to it, now that it is there; what it does not need is free. */
export function settleWaiting(book: Book, cause: Cause, billId: BillId): void {
  const { waiting, customer_id } = billIn(book, billId);
  book.bills.set(billId, { ...billIn(book, billId), waiting: [] });
  for (const paymentId of waiting) {
    const payment = paymentIn(book, paymentId);
    const held = allocatedOf(payment.held.filter(({ bill_id }) => bill_id === billId));
    putPayment(book, {
      ...payment,
      held: payment.held.filter(({ bill_id }) => bill_id !== billId),
      unallocated_paise: sumPaise(payment.unallocated_paise, held),
    });
    if (!payment.customer_id && customer_id) moveToParty(book, cause, paymentId, customer_id);
    allocate(book, cause, paymentId, billId, held);
  }
}

/** Takes a payment off every bill it pays or waits for: they are open again. */
export function releasePayment(book: Book, cause: Cause, paymentId: PaymentId): void {
  const payment = paymentIn(book, paymentId);
  for (const { bill_id, amount_paise } of payment.allocations) {
    const bill = billIn(book, bill_id);
    book.bills.set(bill_id, {
      ...bill,
      due_paise: sumPaise(bill.due_paise, amount_paise),
      paid_by: bill.paid_by.filter(({ payment_id }) => payment_id !== paymentId),
    });
    passOn(book, cause, payment, bill.customer_id, payment.customer_id, amount_paise);
  }
  for (const { bill_id } of payment.held) {
    const bill = billIn(book, bill_id);
    book.bills.set(bill_id, { ...bill, waiting: bill.waiting.filter((id) => id !== paymentId) });
  }
  putPayment(book, { ...payment, allocations: [], held: [], unallocated_paise: payment.amount_paise });
}

/** Takes every payment off a bill: the money is free for others. */
export function releaseBill(book: Book, cause: Cause, billId: BillId): void {
  const bill = billIn(book, billId);
  for (const { payment_id, amount_paise } of bill.paid_by) {
    const payment = paymentIn(book, payment_id);
    putPayment(book, {
      ...payment,
      unallocated_paise: sumPaise(payment.unallocated_paise, amount_paise),
      allocations: payment.allocations.filter(({ bill_id }) => bill_id !== billId),
    });
    passOn(book, cause, payment, bill.customer_id, payment.customer_id, amount_paise);
  }
  book.bills.set(billId, { ...bill, due_paise: bill.amount_paise, paid_by: [] });
}

/** A payment that nothing has used becomes somebody else's. */
export function moveToParty(book: Book, cause: Cause, paymentId: PaymentId, to: CustomerId | undefined): void {
  const { customer_id: from, ...payment } = paymentIn(book, paymentId);
  if (from === to) return;
  const amount = minusPaise(payment.amount_paise, allocatedOf(payment.allocations));
  passOn(book, cause, payment, from, to, amount);
  putPayment(book, { ...payment, ...(to && { customer_id: to }) });
}

/** Oldest first: unused money of a customer pays his open bills, so that he never has both. */
export function settleOldest(book: Book, cause: Cause, customerId: CustomerId | undefined): void {
  if (!customerId) return;
  const open = [...book.bills.values()]
    .filter((bill) => bill.customer_id === customerId && bill.due_paise > 0)
    .toSorted(byAge);
  const unused = [...book.payments.values()]
    .filter((payment) => payment.customer_id === customerId && payment.unallocated_paise > 0)
    .toSorted((a, b) => order(a.paid_at, b.paid_at) || order(a.payment_id, b.payment_id));

  for (const { payment_id } of unused) {
    for (const { bill_id } of open) {
      if (paymentIn(book, payment_id).unallocated_paise === 0) break;
      allocate(book, cause, payment_id, bill_id);
    }
  }
}

/** What a customer owed before there was a book is older than anything in it. */
const byAge = (a: Bill, b: Bill): number =>
  Number(b.kind === 'opening') - Number(a.kind === 'opening') ||
  order(a.dated_at, b.dated_at) ||
  order(a.bill_id, b.bill_id);

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

export const awaitedBill = (billId: BillId): Bill => ({
  bill_id: billId,
  kind: 'sale',
  state: 'awaited',
  amount_paise: ZERO_PAISE,
  due_paise: ZERO_PAISE,
  dated_at: '',
  bill_date: '',
  paid_by: [],
  waiting: [],
});

/** Money of one party that pays the debt of another: his credit goes down, the other's debt too. */
function passOn(
  book: Book,
  { entry_id, at, entry_date }: Cause,
  { payment_id }: Pick<KeptPayment, 'payment_id'>,
  from: CustomerId | undefined,
  to: CustomerId | undefined,
  amount: Paise,
): void {
  if (from === to) return;
  const about = { kind: 'transfer', at, entry_date, payment_id } as const;
  const step = (word: string): string => `${entry_id}/${payment_id}/${word}${book.entries.length}`;
  if (from) {
    postEntry(book, { ...about, entry_id: step('from') }, [
      onParty(from, amount),
      onParty(undefined, negative(amount)),
    ]);
  }
  if (to) {
    postEntry(book, { ...about, entry_id: step('to') }, [onParty(undefined, amount), onParty(to, negative(amount))]);
  }
}

const smallest = (...amounts: readonly Paise[]): Paise => paise(Math.max(0, Math.min(...amounts)));

function paymentIn({ payments }: Book, paymentId: PaymentId): KeptPayment {
  const payment = payments.get(paymentId);
  if (!payment) throw new RangeError(`payment ${paymentId} was not read`);
  return payment;
}

export function billIn({ bills }: Book, billId: BillId): Bill {
  const bill = bills.get(billId);
  if (!bill) throw new RangeError(`bill ${billId} was not read`);
  return bill;
}
