import { PaymentId } from '@rmp/contracts';
import type { Result } from '@rmp/gst';

/** What a provider says of a payment. */
export interface ProviderWord {
  readonly payment_id: PaymentId;
  readonly amount_paise: number;
  readonly currency: string;
  /** Of the bank where told, else of the provider. */
  readonly reference: string;
}

/** What a message came to: the word that money arrived, or nothing that concerns us. */
export type Reading = { readonly kind: 'word'; readonly word: ProviderWord } | { readonly kind: 'other' };

/** A message whose signature is right may still be one nobody can read, of long ago, or at odds with itself. */
export type Read = Result<Reading, 'unreadable' | 'stale' | 'amount'>;

/** Providers repeat a message for a day; anything older is somebody replaying it. */
const AGE_MAX_MS = 25 * 3_600_000;
const AHEAD_MAX_MS = 600_000;

/** Whether a signed time is of these days. */
export function isOfTheseDays(atMs: number, now: string): boolean {
  const ageMs = Date.parse(now) - atMs;

  return ageMs <= AGE_MAX_MS && ageMs >= -AHEAD_MAX_MS;
}

/** Our reference is the payment id without its hyphens. */
export function paymentIn(tr: string | null | undefined): PaymentId | undefined {
  const hyphened = tr?.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

  return PaymentId.safeParse(hyphened).data;
}

/** JSON as a value, or nothing when it is none. `asWritten` keeps numbers as the text they came as. */
export function parsedJson(text: string, { asWritten = false } = {}): unknown {
  try {
    return asWritten ? JSON.parse(text, numbersAsWritten) : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

const numbersAsWritten = (_key: string, value: unknown, context?: { readonly source?: string }): unknown =>
  typeof value === 'number' ? context?.source : value;
