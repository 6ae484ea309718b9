import { PaymentId } from '@rmp/contracts';
import { CounterMode, type MoneyOfSale } from '@rmp/contracts/payment';
import { minusPaise, type Paise, sumPaise, ZERO_PAISE } from '@rmp/gst';
import {
  allocate,
  billIn,
  type Cause,
  moveToParty,
  releaseBill,
  releasePayment,
  settleOldest,
  settleWaiting,
} from './allocate.ts';
import { type Bill, billOfSale, type Book, type KeptPayment, putPayment } from './book.ts';
import { partyOf } from './party.ts';
import { negative, onParty, postEntry } from './post-entry.ts';

/** Money that came with a sale. */
interface MoneyTender {
  readonly payment_id: PaymentId;
  readonly mode: CounterMode;
  readonly amount_paise: Paise;
  readonly reference?: string | undefined;
}

/** Tenders that are money or goods given back; udhaar and a used advance are the customer's khata. */
export const moneyTenders = ({ tenders }: MoneyOfSale): readonly MoneyTender[] =>
  tenders.flatMap(({ payment_id, mode, amount_paise, reference }) => {
    const money = CounterMode.safeParse(mode);
    return money.success && amount_paise > 0 ? [{ payment_id, mode: money.data, amount_paise, reference }] : [];
  });

/** Whether the khata of somebody moves: something stays open, or an advance pays. */
export const isOnKhata = ({ credit_paise, tenders }: MoneyOfSale): boolean =>
  credit_paise > 0 || tenders.some(({ mode }) => mode === 'advance');

/**
 * Posts a sale: what was sold against the money that came with it, the rest against the customer. Tenders are payments
 * under their own ids, and one posted before the sale arrived is that payment. A sale posted before changes nothing.
 */
export function postSale(book: Book, sale: MoneyOfSale): void {
  const billId = billOfSale(sale.sale_id);
  const before = book.bills.get(billId);
  if (before && before.state !== 'awaited') return;

  const payable = sale.totals.payable_paise;
  const tenders = moneyTenders(sale);
  const fresh = tenders.filter(({ payment_id }) => !book.payments.has(payment_id));
  const owed = minusPaise(payable, ...fresh.map(({ amount_paise }) => amount_paise));
  const customerId = partyOf(book, sale.customer, sale.sale_id, isOnKhata(sale));
  const cause = causeOf('sale', sale);
  const extra = before?.amount_paise ?? ZERO_PAISE;

  postEntry(book, { ...cause, kind: 'sale', sale_id: sale.sale_id, number: sale.number }, [
    ...fresh.map(({ mode, amount_paise }) => ({ account: mode, amount_paise })),
    onParty(customerId, owed),
    { account: 'sales', amount_paise: negative(payable) },
  ]);
  if (before?.customer_id !== customerId && extra > 0) moveExtra(book, cause, before, customerId);
  book.bills.set(billId, {
    bill_id: billId,
    kind: 'sale',
    state: 'known',
    ...(customerId && { customer_id: customerId }),
    number: sale.number,
    amount_paise: sumPaise(payable, extra),
    due_paise: sumPaise(payable, extra),
    dated_at: sale.sold_at,
    bill_date: sale.sold_date,
    ...(sale.due_date && { due_date: sale.due_date }),
    paid_by: [],
    waiting: before?.waiting ?? [],
    told_due_paise: sale.credit_paise,
  });

  const freshIds = new Set(fresh.map(({ payment_id }) => payment_id));
  for (const tender of tenders) {
    if (freshIds.has(tender.payment_id)) putPayment(book, tenderPayment(book, sale, tender, customerId));
    else adoptTender(book, cause, sale, tender, customerId);
    allocate(book, cause, tender.payment_id, billId);
  }
  settleWaiting(book, cause, billId);
  settleOldest(book, cause, customerId);
}

/**
 * Posts a cancelled sale: what it was, if that has not arrived, and then everything back in kind. Money that came for it
 * at other times is free.
 */
export function cancelSale(book: Book, sale: MoneyOfSale): void {
  postSale(book, sale);
  const billId = billOfSale(sale.sale_id);
  const { customer_id, state } = billIn(book, billId);
  if (state === 'cancelled') return;
  const cause = causeOf('cancel', sale);
  const back = moneyTenders(sale).flatMap(({ payment_id }) => {
    const payment = book.payments.get(payment_id);
    return payment?.status === 'posted' ? [payment] : [];
  });

  for (const payment of back) giveBack(book, cause, sale, payment);
  releaseBill(book, cause, billId);
  const bill = billIn(book, billId);
  const left = minusPaise(bill.amount_paise, sale.totals.payable_paise);
  book.bills.set(billId, { ...bill, state: 'cancelled', amount_paise: left, due_paise: left });
  postEntry(book, { ...cause, kind: 'sale_cancelled', sale_id: sale.sale_id, number: sale.number }, [
    { account: 'sales', amount_paise: sale.totals.payable_paise },
    ...back.map(({ mode, amount_paise }) => ({
      account: CounterMode.parse(mode),
      amount_paise: negative(amount_paise),
    })),
    onParty(customer_id, minusPaise(sumPaise(back.map(({ amount_paise }) => amount_paise)), sale.totals.payable_paise)),
  ]);
  settleOldest(book, cause, customer_id);
}

const causeOf = (what: 'sale' | 'cancel', { sale_id, sold_at, sold_date }: MoneyOfSale): Cause => ({
  entry_id: `${what}:${sale_id}`,
  at: sold_at,
  entry_date: sold_date,
});

function tenderPayment(
  book: Book,
  sale: MoneyOfSale,
  { payment_id, mode, amount_paise, reference }: MoneyTender,
  customerId: Bill['customer_id'],
): KeptPayment {
  return {
    payment_id,
    kind: 'tender',
    direction: 'in',
    mode,
    amount_paise,
    origin: 'sale',
    ...(customerId && { customer_id: customerId }),
    sale_id: sale.sale_id,
    ...(reference && { reference }),
    paid_at: sale.sold_at,
    paid_date: sale.sold_date,
    recorded_at: book.now,
    ...(sale.device_id && { device_id: sale.device_id }),
    ...(sale.cashier_id && { user_id: sale.cashier_id }),
    allocations: [],
    held: [],
    unallocated_paise: amount_paise,
    ...(mode === 'upi' && { upi_state: 'claimed' }),
    status: 'posted',
    flags: [],
  };
}

/** The tender was posted before its sale: it stands as posted, and belongs to the sale from now on. */
function adoptTender(
  book: Book,
  cause: Cause,
  { sale_id }: MoneyOfSale,
  { payment_id, mode, amount_paise }: MoneyTender,
  customerId: Bill['customer_id'],
): void {
  const early = book.payments.get(payment_id);
  if (early?.status !== 'posted' || early.direction !== 'in') return;
  releasePayment(book, cause, payment_id);
  moveToParty(book, cause, payment_id, customerId);
  const payment = book.payments.get(payment_id) ?? early;
  const differs = early.mode !== mode || early.amount_paise !== amount_paise;
  putPayment(book, {
    ...payment,
    kind: 'tender',
    sale_id,
    flags: differs ? [...new Set([...payment.flags, 'tender-differs' as const])] : payment.flags,
  });
}

/** Money that came with a cancelled sale goes back the way it came. */
function giveBack(book: Book, cause: Cause, { sale_id }: MoneyOfSale, payment: KeptPayment): void {
  releasePayment(book, cause, payment.payment_id);
  const {
    upi_state: _came,
    number: _number,
    financial_year: _year,
    clash: _clash,
    request_hash: _hash,
    ...came
  } = payment;
  putPayment(book, { ...payment, allocations: [], held: [], unallocated_paise: ZERO_PAISE, status: 'reversed' });
  putPayment(book, {
    ...came,
    payment_id: PaymentId.parse(book.deriveId(payment.payment_id, 'refund')),
    kind: 'refund',
    direction: 'out',
    origin: 'sale',
    sale_id,
    recorded_at: book.now,
    allocations: [],
    held: [],
    unallocated_paise: ZERO_PAISE,
    flags: [],
  });
}

/** What a debit note put on a sale not yet known goes to whom the sale names. */
function moveExtra(book: Book, cause: Cause, before: Bill | undefined, to: Bill['customer_id']): void {
  if (!before) return;
  const about = { kind: 'transfer', at: cause.at, entry_date: cause.entry_date } as const;
  const extra = before.amount_paise;
  postEntry(book, { ...about, entry_id: `${cause.entry_id}/extra-from` }, [
    onParty(before.customer_id, negative(extra)),
    onParty(undefined, extra),
  ]);
  postEntry(book, { ...about, entry_id: `${cause.entry_id}/extra-to` }, [
    onParty(undefined, negative(extra)),
    onParty(to, extra),
  ]);
}
