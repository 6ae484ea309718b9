import * as z from 'zod';

/** A PhonePe callback: the message in base64, which is what its signature covers. Nothing may stand beside it. */
export const PhonePeCallback = z.strictObject({ response: z.base64().min(1) });

const Instrument = z.looseObject({ utr: z.string().max(40).nullish() });

/**
 * The little of PhonePe's message that settles a payment; amounts are paise in it too. The payment gateway names our
 * reference `merchantTransactionId` and its own `transactionId`; the callback of a QR code names ours `transactionId` and
 * its own `providerReferenceId`.
 */
export const PhonePeMessage = z.looseObject({
  success: z.boolean(),
  code: z.string().max(80),
  data: z
    .looseObject({
      merchantTransactionId: z.string().max(80).nullish(),
      transactionId: z.string().max(80),
      providerReferenceId: z.string().max(80).nullish(),
      amount: z.int().min(0),
      state: z.string().max(40).nullish(),
      paymentState: z.string().max(40).nullish(),
      paymentInstrument: Instrument.nullish(),
      paymentModes: z.array(Instrument).readonly().nullish(),
    })
    .nullish(),
});
