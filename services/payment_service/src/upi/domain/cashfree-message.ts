import { CashfreeMessage } from '@rmp/contracts/payment';
import { ok, refuse } from '@rmp/gst';
import { isOfTheseDays, parsedJson, paymentIn, type Read } from './provider-word.ts';
import { paiseOfRupees } from './rupees.ts';

/**
 * Reads a message whose signature is right. The time is the signed one of the header, in milliseconds. Where order and
 * payment differ in amount or currency, the payment is not what was asked for, whichever of them is right.
 */
export function readCashfree(text: string, sentAt: string, now: string): Read {
  const message = CashfreeMessage.safeParse(parsedJson(text, { asWritten: true }));
  if (!message.success || !MILLISECONDS.test(sentAt)) return refuse('unreadable');
  if (!isOfTheseDays(Number(sentAt), now)) return refuse('stale');

  const { type, data } = message.data;
  const { order, payment } = data;
  const paymentId = paymentIn(order?.order_id);
  if (type !== ARRIVED || payment?.payment_status !== 'SUCCESS' || !order || !paymentId) return ok({ kind: 'other' });
  const asked = paiseOfRupees(order.order_amount);
  const paid = paiseOfRupees(payment.payment_amount);
  if (asked === undefined || paid === undefined) return refuse('unreadable');
  const currency = payment.payment_currency;
  if (asked !== paid || order.order_currency !== currency) return refuse('amount');
  const reference = payment.bank_reference ?? payment.cf_payment_id;

  return ok({ kind: 'word', word: { payment_id: paymentId, amount_paise: paid, currency, reference } });
}

const ARRIVED = 'PAYMENT_SUCCESS_WEBHOOK';
const MILLISECONDS = /^[0-9]{13}$/;
