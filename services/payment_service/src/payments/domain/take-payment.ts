import type { SaleId } from '@rmp/contracts';
import { MoneyMode, type PaymentFlag } from '@rmp/contracts/payment';
import { ok, type Paise, refuse, type Result, sumPaise, ZERO_PAISE } from '@rmp/gst';
import { allocate, type Cause, hold, settleOldest } from '../../khata/domain/allocate.ts';
import { type Bill, billOfSale, type Book, customerIn, type KeptPayment, putPayment } from '../../khata/domain/book.ts';
import { negative, onParty, postEntry } from '../../khata/domain/post-entry.ts';
import { putDebt } from '../../khata/domain/post-note.ts';
import type { PaymentRefusal } from './payment-refusal.ts';

/** Money as somebody told of it, before it is known whose it is. */
export interface PaymentInHand {
  readonly payment: Omit<KeptPayment, 'allocations' | 'held' | 'unallocated_paise' | 'status'>;
  /** Bills it is meant for, in order; the whole of it for a bill without an amount. */
  readonly parts: readonly { readonly sale_id: SaleId; readonly amount_paise?: Paise }[];
  /** A request may be refused. What happened is kept and flagged. */
  readonly mayRefuse: boolean;
}

/**
 * Takes a payment into the book: to the bills it names, else to the oldest, the rest an advance. Money out is a debt
 * that uses advances first. Gives what is doubtful about it; a refused one leaves the book as it was.
 */
export function takePayment(
  book: Book,
  { payment, parts, mayRefuse }: PaymentInHand,
): Result<KeptPayment, PaymentRefusal> {
  const bills = parts.flatMap(({ sale_id }) => book.bills.get(billOfSale(sale_id)) ?? []);
  const customerId = payment.customer_id ?? bills.find(({ customer_id }) => customer_id)?.customer_id;
  const doubts = [
    ...customerDoubts(book, payment, bills),
    ...billDoubts(book, payment, parts),
    ...amountDoubts(book, { ...payment, ...(customerId && { customer_id: customerId }) }, bills, parts),
  ];
  const [first] = doubts;
  if (first && mayRefuse) return refuse(first.refusal);

  const flags = new Set<PaymentFlag>([...payment.flags, ...doubts.flatMap(({ flag }) => flag ?? [])]);
  const kept: KeptPayment = {
    ...payment,
    ...(customerId && { customer_id: customerId }),
    allocations: [],
    held: [],
    unallocated_paise: payment.direction === 'in' ? payment.amount_paise : ZERO_PAISE,
    status: 'posted',
    flags: [...flags],
  };
  if (customerId) customerIn(book, customerId);
  post(book, kept, parts);

  return ok(book.payments.get(kept.payment_id) ?? kept);
}

function post(book: Book, payment: KeptPayment, parts: PaymentInHand['parts']): void {
  const { payment_id, customer_id, direction, amount_paise } = payment;
  const cause = causeOf('payment', payment);
  putPayment(book, payment);
  postEntry(book, { ...cause, ...aboutPayment(payment) }, sidesOf(payment));
  if (direction === 'out') {
    putDebt(book, payment_id, { customer_id, amount: amount_paise, at: payment.paid_at, date: payment.paid_date });
  }
  for (const { sale_id, amount_paise: part = amount_paise } of direction === 'in' ? parts : []) {
    const billId = billOfSale(sale_id);
    const bill = book.bills.get(billId);
    if (bill && bill.state !== 'awaited') allocate(book, cause, payment_id, billId, part);
    else hold(book, payment_id, billId, part);
  }
  settleOldest(book, cause, customer_id);
}

/** The two sides of a payment: where the money is, and whose balance it moves. */
export function sidesOf({ mode, direction, amount_paise, customer_id }: KeptPayment, isUndone = false) {
  const isIncoming = (direction === 'in') !== isUndone;
  const amount = isIncoming ? amount_paise : negative(amount_paise);
  const money = MoneyMode.safeParse(mode);

  return [
    { account: money.success ? money.data : ('settlement_discount' as const), amount_paise: amount },
    onParty(customer_id, negative(amount)),
  ];
}

export const causeOf = (what: 'payment' | 'undo', { payment_id, paid_at, paid_date }: KeptPayment): Cause => ({
  entry_id: `${what}:${payment_id}`,
  at: paid_at,
  entry_date: paid_date,
});

export const aboutPayment = ({ kind, payment_id, sale_id, number, reason }: KeptPayment) =>
  ({
    kind: kind === 'settlement_discount' ? 'settlement_discount' : 'payment',
    payment_id,
    ...(sale_id && { sale_id }),
    ...(number && { number }),
    ...(reason && { reason }),
  }) as const;

/** Why a request is refused; what happened is flagged instead, where anybody need know. */
interface Doubt {
  readonly flag?: PaymentFlag;
  readonly refusal: PaymentRefusal;
}

function customerDoubts(
  book: Book,
  { customer_id, direction }: PaymentInHand['payment'],
  bills: readonly Bill[],
): readonly Doubt[] {
  const others = bills.filter((bill) => customer_id && bill.customer_id && bill.customer_id !== customer_id);
  const isNobodys = !customer_id && !bills.some((bill) => bill.customer_id);

  return [
    ...(customer_id && !book.customers.has(customer_id)
      ? [{ flag: 'unknown-customer', refusal: { code: 'payment/unknown-customer', customer_id } } as const]
      : []),
    ...others.map(({ bill_id }) => ({ refusal: { code: 'payment/other-customer', bill_id } }) as const),
    ...(isNobodys && direction === 'out' ? [{ refusal: { code: 'payment/customer-required' } } as const] : []),
  ];
}

function billDoubts(
  book: Book,
  { amount_paise, direction }: PaymentInHand['payment'],
  parts: PaymentInHand['parts'],
): readonly Doubt[] {
  const wanted = sumPaise(parts.map((part) => part.amount_paise ?? ZERO_PAISE));
  const cancelled = parts.filter(({ sale_id }) => book.bills.get(billOfSale(sale_id))?.state === 'cancelled');

  return [
    ...(wanted > amount_paise
      ? [{ refusal: { code: 'payment/allocations-differ', amount_paise, allocations_paise: wanted } } as const]
      : []),
    ...(direction === 'in' ? cancelled : []).map(
      ({ sale_id }) =>
        ({
          flag: 'bill-cancelled',
          refusal: { code: 'payment/bill-cancelled', sale_id, amount_paise, due_paise: ZERO_PAISE },
        }) as const,
    ),
  ];
}

/** With a customer the rest of the money is his advance; a discount is never more than what he owes. */
function amountDoubts(
  book: Book,
  payment: PaymentInHand['payment'],
  bills: readonly Bill[],
  parts: PaymentInHand['parts'],
): readonly Doubt[] {
  if (payment.direction === 'out') return [];
  const over = parts.flatMap(({ sale_id, amount_paise }) => {
    const bill = book.bills.get(billOfSale(sale_id));
    const wanted = amount_paise ?? (needsRoom(payment) ? payment.amount_paise : ZERO_PAISE);
    return bill?.state === 'known' && wanted > bill.due_paise ? [{ due_paise: bill.due_paise, sale_id }] : [];
  });
  const isOnAccount = parts.length === 0 && payment.kind === 'settlement_discount';
  const owed = sumPaise([...book.bills.values()].filter(isOpenOf(payment.customer_id)).map((bill) => bill.due_paise));
  const figures = { amount_paise: payment.amount_paise };

  return [
    ...over.map((bill) => beyondDue({ ...figures, ...bill })),
    ...(isOnAccount && payment.amount_paise > owed ? [beyondDue({ ...figures, due_paise: owed })] : []),
    ...(parts.length > 0 && bills.length === 0 && payment.kind === 'settlement_discount'
      ? [beyondDue({ ...figures, due_paise: ZERO_PAISE })]
      : []),
  ];
}

/** Nobody to keep the rest for. */
const needsRoom = ({ customer_id, kind }: PaymentInHand['payment']): boolean =>
  !customer_id || kind === 'settlement_discount';

const isOpenOf =
  (customerId: Bill['customer_id']) =>
  ({ customer_id, due_paise }: Bill): boolean =>
    customerId !== undefined && customer_id === customerId && due_paise > 0;

const beyondDue = (figures: { readonly amount_paise: Paise; readonly due_paise: Paise; readonly sale_id?: SaleId }) =>
  ({ flag: 'beyond-due', refusal: { code: 'payment/beyond-due', ...figures } }) as const;
