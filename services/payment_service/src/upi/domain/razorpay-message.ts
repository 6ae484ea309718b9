import { PaymentId } from '@rmp/contracts';
import { RazorpayMessage, RazorpayNotes } from '@rmp/contracts/payment';
import { ok, refuse, type Result } from '@rmp/gst';

export interface ProviderWord {
  readonly payment_id: PaymentId;
  readonly amount_paise: number;
  readonly currency: string;
  /** Of the bank where told, else of the provider. */
  readonly reference: string;
}

/** What a message came to: the word that money arrived, or nothing that concerns us. */
export type Reading = { readonly kind: 'word'; readonly word: ProviderWord } | { readonly kind: 'other' };

/** The provider repeats a message for a day; anything older is somebody replaying it. */
const AGE_MAX_MS = 25 * 3_600_000;
const AHEAD_MAX_MS = 600_000;

/** Reads a message whose signature is right. Refuses what cannot be read and what is not of these days. */
export function readMessage(text: string, now: string): Result<Reading, 'unreadable' | 'stale'> {
  const message = RazorpayMessage.safeParse(parsed(text));
  if (!message.success) return refuse('unreadable');
  const { event, created_at, payload } = message.data;
  const ageMs = Date.parse(now) - created_at * 1000;
  if (ageMs > AGE_MAX_MS || ageMs < -AHEAD_MAX_MS) return refuse('stale');

  const payment = payload.payment?.entity;
  const paymentId = payment && idIn(payment.notes);
  if (!ARRIVED.has(event) || payment?.status !== 'captured' || !paymentId) return ok({ kind: 'other' });
  const { amount, currency, id, acquirer_data } = payment;
  const reference = acquirer_data?.rrn ?? id;

  return ok({ kind: 'word', word: { payment_id: paymentId, amount_paise: amount, currency, reference } });
}

const ARRIVED = new Set(['payment.captured', 'qr_code.credited']);

/** Our reference travels in the notes of the payment: the id without its hyphens. An empty object may come as a list. */
function idIn(notes: unknown): PaymentId | undefined {
  const { tr } = RazorpayNotes.safeParse(notes).data ?? {};
  const hyphened = tr?.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

  return PaymentId.safeParse(hyphened).data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
