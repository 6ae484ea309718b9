import { PhonePeMessage } from '@rmp/contracts/payment';
import { ok, refuse } from '@rmp/gst';
import { parsedJson, paymentIn, type Read } from './provider-word.ts';

/**
 * Reads a message whose signature is right. It tells no time and no currency: PhonePe pays in rupees alone, and a replay
 * of an old message meets a payment that is verified already.
 */
export function readPhonePe(text: string): Read {
  const message = PhonePeMessage.safeParse(parsedJson(text));
  if (!message.success) return refuse('unreadable');
  const { success, code, data } = message.data;
  const paymentId = paymentIn(data?.merchantTransactionId ?? data?.transactionId);
  const state = data?.state ?? data?.paymentState;
  if (!success || code !== 'PAYMENT_SUCCESS' || state !== 'COMPLETED' || !data || !paymentId) {
    return ok({ kind: 'other' });
  }
  const utr = data.paymentInstrument?.utr ?? data.paymentModes?.find((mode) => mode.utr)?.utr;
  const reference = utr ?? data.providerReferenceId ?? data.transactionId;

  return ok({ kind: 'word', word: { payment_id: paymentId, amount_paise: data.amount, currency: 'INR', reference } });
}
