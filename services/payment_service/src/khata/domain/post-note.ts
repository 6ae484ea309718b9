import { PaymentId } from '@rmp/contracts';
import { MoneyMode, type BillId, type MoneyOfNote } from '@rmp/contracts/payment';
import { minusPaise, paise, type Paise, sumPaise, ZERO_PAISE } from '@rmp/gst';
import { allocate, awaitedBill, type Cause, hold, releaseBill, settleOldest } from './allocate.ts';
import { type Bill, billOfSale, type Book, type KeptPayment, putPayment } from './book.ts';
import { partyOf } from './party.ts';
import { negative, onParty, postEntry } from './post-entry.ts';

/** Posts a credit or debit note. Each is posted once: the id of its entry follows from it. */
export function postNote(book: Book, note: MoneyOfNote): void {
  const cause: Cause = { entry_id: `note:${note.note_id}`, at: note.noted_at, entry_date: note.note_date };
  const bill = book.bills.get(billOfSale(note.sale_id));
  const customerId = bill?.customer_id ?? partyOf(book, note.customer, note.sale_id, isOnKhata(note));
  if (note.kind === 'credit_note') postCredit(book, cause, note, customerId);
  else postDebit(book, cause, note, customerId);
  settleOldest(book, cause, customerId);
}

/** Money that goes back over the counter, rather than on the khata. */
export function moneyRefund({
  refund,
}: MoneyOfNote): { payment_id: PaymentId; mode: MoneyMode; amount_paise: Paise } | undefined {
  const mode = MoneyMode.safeParse(refund?.mode);

  return refund && mode.success ? { ...refund, mode: mode.data } : undefined;
}

export const isOnKhata = (note: MoneyOfNote): boolean =>
  (moneyRefund(note)?.amount_paise ?? 0) + (note.refund?.exchange?.amount_paise ?? 0) !== note.totals.payable_paise;

/** What came back lowers what is due on its bill, unless it went out as money or was exchanged for other goods. */
function postCredit(book: Book, cause: Cause, note: MoneyOfNote, customerId: Bill['customer_id']): void {
  const payable = note.totals.payable_paise;
  const refund = moneyRefund(note);
  const isOutAlready = refund !== undefined && book.payments.has(refund.payment_id);
  const out = refund && !isOutAlready ? refund.amount_paise : ZERO_PAISE;
  const exchange = note.refund?.exchange;
  const exchanged = exchange?.amount_paise ?? ZERO_PAISE;
  const rest = minusPaise(payable, out, exchanged);

  postEntry(book, { ...cause, kind: 'credit_note', ...aboutNote(note) }, [
    { account: 'sales_returns', amount_paise: payable },
    ...(refund ? [{ account: refund.mode, amount_paise: negative(out) }] : []),
    ...(exchange ? [{ account: 'exchange' as const, amount_paise: negative(exchanged) }] : []),
    onParty(customerId, negative(rest)),
  ]);
  if (refund && out > 0) {
    putPayment(book, { ...paymentOf(book, note, customerId), ...pick(refund), kind: 'refund', direction: 'out' });
  }
  if (exchange) putPayment(book, { ...paymentOf(book, note, customerId), ...exchangeOf(exchange) });
  if (rest > 0) useCredit(book, cause, note, customerId, rest, refund?.payment_id);
  if (rest < 0) openDebt(book, note, customerId, paise(-rest));
}

function useCredit(
  book: Book,
  cause: Cause,
  note: MoneyOfNote,
  customerId: Bill['customer_id'],
  rest: Paise,
  paidOutBefore: PaymentId | undefined,
): void {
  const credit: KeptPayment = {
    ...paymentOf(book, note, customerId),
    payment_id: creditId(book, note),
    kind: 'credit_note',
    direction: 'in',
    mode: 'udhaar',
    amount_paise: rest,
    unallocated_paise: rest,
  };
  putPayment(book, credit);
  const paidOut = paidOutBefore && debtOf(paidOutBefore);
  if (paidOut && book.bills.has(paidOut)) allocate(book, cause, credit.payment_id, paidOut);

  const billId = billOfSale(note.sale_id);
  const bill = book.bills.get(billId);
  if (bill && bill.state !== 'awaited') allocate(book, cause, credit.payment_id, billId);
  else hold(book, credit.payment_id, billId, rest);
}

/** A debit note raises what is due on its bill. */
function postDebit(book: Book, cause: Cause, note: MoneyOfNote, customerId: Bill['customer_id']): void {
  const payable = note.totals.payable_paise;
  const billId = billOfSale(note.sale_id);
  const bill = book.bills.get(billId) ?? { ...awaitedBill(billId), ...(customerId && { customer_id: customerId }) };

  postEntry(book, { ...cause, kind: 'debit_note', ...aboutNote(note) }, [
    onParty(bill.customer_id, payable),
    { account: 'sales', amount_paise: negative(payable) },
  ]);
  const amount = sumPaise(bill.amount_paise, payable);
  const due = bill.state === 'awaited' ? ZERO_PAISE : sumPaise(bill.due_paise, payable);
  book.bills.set(billId, { ...bill, amount_paise: amount, due_paise: due });
}

/** More went out than came back: a debt like any other. */
function openDebt(book: Book, note: MoneyOfNote, customerId: Bill['customer_id'], amount: Paise): void {
  putDebt(book, creditId(book, note), { customer_id: customerId, amount, at: note.noted_at, date: note.note_date });
}

/** Money paid out is owed until something settles it. */
export function putDebt(
  book: Book,
  paymentId: PaymentId,
  debt: {
    readonly customer_id: Bill['customer_id'];
    readonly amount: Paise;
    readonly at: string;
    readonly date: string;
  },
): void {
  const billId = debtOf(paymentId);
  book.bills.set(billId, {
    bill_id: billId,
    kind: 'paid_out',
    state: 'known',
    ...(debt.customer_id && { customer_id: debt.customer_id }),
    amount_paise: debt.amount,
    due_paise: debt.amount,
    dated_at: debt.at,
    bill_date: debt.date,
    paid_by: [],
    waiting: [],
  });
}

/** The debt is gone; what paid it is free. */
export function strikeDebt(book: Book, cause: Cause, paymentId: PaymentId): void {
  const billId = debtOf(paymentId);
  releaseBill(book, cause, billId);
  const bill = book.bills.get(billId);
  if (bill) book.bills.set(billId, { ...bill, state: 'cancelled', amount_paise: ZERO_PAISE, due_paise: ZERO_PAISE });
}

/** The cast: 41 characters where a bill id may have 60. */
export const debtOf = (paymentId: PaymentId): BillId => `paid:${paymentId}` as BillId;

/** A return put on the khata is the payment the device made for it, if it made one. */
const creditId = (book: Book, note: MoneyOfNote): PaymentId =>
  note.refund && !moneyRefund(note) ? note.refund.payment_id : PaymentId.parse(book.deriveId(note.note_id, 'credit'));

const aboutNote = ({ sale_id, note_id, number }: MoneyOfNote) => ({ sale_id, note_id, number });

const pick = ({ payment_id, mode, amount_paise }: NonNullable<ReturnType<typeof moneyRefund>>) => ({
  payment_id,
  mode,
  amount_paise,
});

const exchangeOf = ({ payment_id, amount_paise }: NonNullable<NonNullable<MoneyOfNote['refund']>['exchange']>) =>
  ({ payment_id, amount_paise, mode: 'exchange', kind: 'refund', direction: 'out' }) as const;

const paymentOf = (book: Book, note: MoneyOfNote, customerId: Bill['customer_id']) =>
  ({
    origin: 'sale',
    ...(customerId && { customer_id: customerId }),
    sale_id: note.sale_id,
    note_id: note.note_id,
    paid_at: note.noted_at,
    paid_date: note.note_date,
    recorded_at: book.now,
    ...(note.device_id && { device_id: note.device_id }),
    ...(note.cashier_id && { user_id: note.cashier_id }),
    allocations: [],
    held: [],
    unallocated_paise: ZERO_PAISE,
    status: 'posted',
    flags: [],
  }) as const;
