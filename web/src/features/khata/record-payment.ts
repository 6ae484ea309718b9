import type { CustomerId, DeviceId, PaymentId } from '@rmp/contracts';
import type { NewPayment } from '@rmp/contracts/payment';
import { businessDateOf, paise } from '@rmp/gst';
import { enqueue, moveLocalBalance, sendSoon, takeNumber, untilSeriesKnown } from '#local/index.ts';
import type { LocalDb } from '#local/index.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import type { Direction, Settled } from './model/payment-draft.ts';

/** Who takes and gives money on this device, and in which series its receipts are. */
export interface Payee {
  readonly user_id: string;
  readonly device_id: string;
  /** Null for a device that numbers no papers: the shop's own series numbers them. */
  readonly prefix: string | null;
}

export interface Money {
  readonly customer_id: string;
  readonly direction: Direction;
  readonly settled: Pick<Settled, 'parts' | 'total_paise' | 'waived_paise'>;
  /** Why something is waived. */
  readonly reason: string;
}

/**
 * Records money that came or went: each way to pay is a payment with its receipt's number, and what is waived one more;
 * with the balance on this device and the commands for the server they are one transaction. Answers their ids.
 */
export async function recordPayment(db: LocalDb, payee: Payee, money: Money): Promise<readonly string[]> {
  const { customer_id, direction, settled, reason } = money;
  const [paid_at, commands] = [now(), settled.parts.map(() => newId())];
  const ids = [...settled.parts, ...(settled.waived_paise > 0 ? [{}] : [])].map(() => newId());
  const delta = direction === 'in' ? -settled.total_paise - settled.waived_paise : settled.total_paise;

  if (payee.prefix !== null) await untilSeriesKnown(db, payee.prefix);
  await db.transaction('rw', db.parties, db.outbox, db.series, async () => {
    for (const [place, { mode, amount_paise }] of settled.parts.entries()) {
      const number = await numberFor(db, payee, direction, paid_at);
      const facts = { direction, mode, amount_paise: paise(amount_paise), ...(number !== undefined && { number }) };
      await queue(
        db,
        payee,
        paid_at,
        bodyOf(payee, customer_id, ids[place] ?? newId(), paid_at, facts),
        commands[place],
      );
    }
    if (settled.waived_paise > 0) {
      const facts = {
        direction,
        mode: 'settlement_discount',
        amount_paise: paise(settled.waived_paise),
        reason,
      } as const;
      await queue(db, payee, paid_at, bodyOf(payee, customer_id, ids.at(-1) ?? newId(), paid_at, facts));
    }
    await moveLocalBalance(db, customer_id, delta);
  });
  sendSoon();
  return ids;
}

/** Takes them back by counter entries; what was written stays. The balance is what it was, at once. */
export async function undoPayment(
  db: LocalDb,
  payee: Payee,
  { customer_id, direction, settled, reason }: Money,
  ids: readonly string[],
): Promise<void> {
  const made_at = now();
  const delta = direction === 'in' ? settled.total_paise + settled.waived_paise : -settled.total_paise;
  await db.transaction('rw', db.parties, db.outbox, async () => {
    for (const id of ids.toReversed()) {
      const data = { payment_id: id as PaymentId, reason };
      await enqueue(db, { command_id: newId(), kind: 'undo-payment', data, made_at, author_id: payee.user_id });
    }
    await moveLocalBalance(db, customer_id, delta);
  });
  sendSoon();
}

function numberFor(db: LocalDb, { prefix }: Payee, direction: Direction, at: string): Promise<string | undefined> {
  if (prefix === null) return Promise.resolve(undefined);
  return takeNumber(db, direction === 'in' ? 'receipt_voucher' : 'refund_voucher', businessDateOf(at), prefix);
}

type Body = NewPayment & { readonly payment_id: PaymentId };

/** The casts: the device minted its own id and the payment's as UUIDv7, and so it did, or the server, the customer's. */
const bodyOf = (
  { device_id }: Payee,
  customer_id: string,
  payment_id: string,
  paid_at: string,
  facts: Pick<NewPayment, 'direction' | 'mode' | 'amount_paise' | 'number' | 'reason'>,
): Body => ({
  payment_id: payment_id as PaymentId,
  customer_id: customer_id as CustomerId,
  device_id: device_id as DeviceId,
  paid_at,
  ...facts,
});

const queue = (db: LocalDb, { user_id }: Payee, made_at: string, data: Body, command_id = newId()): Promise<void> =>
  enqueue(db, { command_id, kind: 'record-payment', data, made_at, author_id: user_id });
