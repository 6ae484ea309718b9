import type { Recorded } from '@rmp/contracts';
import type { NewPayment, Payment } from '@rmp/contracts/payment';
import { formatNumber, SERVER_PREFIX } from '@rmp/gst';
import { allow, type Caller, DuplicateKey, orProblem, Problem, type RequestFacts, type Tx } from '@rmp/service-kit';
import type { PaymentDeps } from '../deps.ts';
import { openBook } from '../khata/book.store.ts';
import { billOfSale, type KeptPayment } from '../khata/domain/book.ts';
import { shownPayment } from '../khata/shown.ts';
import { openShop } from '../shop/open-shop.ts';
import { type PaymentInHand, takePayment } from './domain/take-payment.ts';
import { paymentStore } from './payment.store.ts';
import { toldPayment } from './told-payment.ts';

/**
 * Records a payment once. A request gets the next receipt number and may be refused; a fact, which brings its number, is
 * kept and flagged. The same payment again is answered with what is stored, also when it came with its sale before.
 */
export async function recordPayment(
  deps: PaymentDeps,
  caller: Caller,
  body: NewPayment,
  facts: RequestFacts,
): Promise<Recorded<Payment>> {
  const now = deps.now();
  const inHand = toldPayment(body, caller, { now, newId: deps.newId });
  if (inHand.mayRefuse) {
    allow(caller, body.mode === 'settlement_discount' ? 'khata:forgive' : 'payments:write');
    await openShop(deps, caller.tenant_id);
    refuseFuture(inHand, now);
  }

  return recordOnce(deps, caller, inHand, facts);
}

/** Clocks differ; more than this ahead is a wrong date. */
const AHEAD_MAX_MS = 600_000;

function refuseFuture({ payment: { paid_at } }: PaymentInHand, now: string): void {
  if (Date.parse(paid_at) - Date.parse(now) > AHEAD_MAX_MS)
    throw new Problem('payment/date-in-future', { paid_at, now });
}

/** A key that is taken means a retry, or else a number used before: then both receipts stay. */
async function recordOnce(
  deps: PaymentDeps,
  caller: Caller,
  inHand: PaymentInHand,
  facts: RequestFacts,
): Promise<Recorded<Payment>> {
  try {
    return { document: await record(deps, caller, inHand, facts), replayed: false };
  } catch (error) {
    if (!(error instanceof DuplicateKey && error.collection === 'payments')) throw error;
    const stored = await paymentStore(deps.tenantDb(caller.tenant_id)).find(inHand.payment.payment_id);
    if (stored) return asReplay(stored, inHand.payment);
    if (inHand.payment.clash) throw error;
    const flags = [...inHand.payment.flags, 'number-clash' as const];
    return recordOnce(deps, caller, { ...inHand, payment: { ...inHand.payment, clash: true, flags } }, facts);
  }
}

/** What came with a sale has no body to compare: the same amount in the same way is the same payment. */
function asReplay(
  stored: KeptPayment & { tenant_id: Payment['tenant_id']; seq: number },
  wanted: PaymentInHand['payment'],
): Recorded<Payment> {
  const isSame = stored.request_hash
    ? stored.request_hash === wanted.request_hash
    : (['mode', 'amount_paise', 'direction'] as const).every((field) => stored[field] === wanted[field]);
  if (isSame) return { document: shownPayment(stored), replayed: true };
  throw new Problem('common/id-reused', { payment_id: stored.payment_id });
}

async function record(deps: PaymentDeps, caller: Caller, inHand: PaymentInHand, facts: RequestFacts): Promise<Payment> {
  const { tenant_id } = caller;
  const counter = counterOf(inHand);
  const options = { caller, facts, ...(counter && { take: [counter.name] }) };

  return deps.transaction(tenant_id, options, async (tx) => {
    const { payment, parts } = inHand;
    const { book, save } = await openBook(deps.tenantDb(tenant_id), tx, {
      depth: 'whole',
      payment_ids: [payment.payment_id],
      bill_ids: parts.map(({ sale_id }) => billOfSale(sale_id)),
      customer_ids: payment.customer_id ? [payment.customer_id] : [],
    });
    const known = book.payments.get(payment.payment_id);
    if (known) throw new DuplicateKey('payments', known);

    const numbered = { ...payment, ...(counter && numberOf(counter, tx)), ...markOf(inHand) };
    const kept = orProblem(takePayment(book, { ...inHand, payment: numbered }));
    save();
    const shown = shownPayment({ ...kept, tenant_id, seq: tx.seq });
    tx.audit({ action: 'payment.recorded', subject: kept.payment_id, after: shown });

    return shown;
  });
}

/** Present where there is a number: only those are compared. */
const markOf = ({ payment }: PaymentInHand) =>
  payment.kind === 'settlement_discount' && !payment.number ? {} : { clash: payment.clash ?? false };

interface Counter {
  readonly name: string;
  readonly kind: 'receipt_voucher' | 'refund_voucher';
  readonly financial_year: string;
}

/** The shop's own series of receipts and refund vouchers; a discount is neither. */
function counterOf({ payment, mayRefuse }: PaymentInHand): Counter | undefined {
  const { kind, direction, financial_year } = payment;
  if (!mayRefuse || kind !== 'payment' || !financial_year) return undefined;

  return direction === 'in'
    ? { name: `${SERVER_PREFIX}-R/${financial_year}`, kind: 'receipt_voucher', financial_year }
    : { name: `${SERVER_PREFIX}-F/${financial_year}`, kind: 'refund_voucher', financial_year };
}

const numberOf = ({ name, kind, financial_year }: Counter, tx: Tx) => ({
  number: formatNumber({ prefix: SERVER_PREFIX, kind, financial_year, serial: tx.taken[name] ?? 0 }),
});
