import { RazorpayMessage, RazorpayNotes } from '@rmp/contracts/payment';
import { ok, refuse } from '@rmp/gst';
import { isOfTheseDays, parsedJson, paymentIn, type Read } from './provider-word.ts';

/** Reads a message whose signature is right. Refuses what cannot be read and what is not of these days. */
export function readRazorpay(text: string, now: string): Read {
  const message = RazorpayMessage.safeParse(parsedJson(text));
  if (!message.success) return refuse('unreadable');
  const { event, created_at, payload } = message.data;
  if (!isOfTheseDays(created_at * 1000, now)) return refuse('stale');

  const payment = payload.payment?.entity;
  // our reference travels in the notes of the payment; an empty object may come as a list
  const paymentId = paymentIn(RazorpayNotes.safeParse(payment?.notes).data?.tr);
  if (!ARRIVED.has(event) || payment?.status !== 'captured' || !paymentId) return ok({ kind: 'other' });
  const { amount, currency, id, acquirer_data } = payment;
  const reference = acquirer_data?.rrn ?? id;

  return ok({ kind: 'word', word: { payment_id: paymentId, amount_paise: amount, currency, reference } });
}

const ARRIVED = new Set(['payment.captured', 'qr_code.credited']);
