import * as z from 'zod';

/** The little of a provider's message that settles a payment. Amounts are paise in it too. */
export const RazorpayMessage = z.looseObject({
  event: z.string().max(80),
  created_at: z.int().min(0),
  payload: z.looseObject({
    payment: z
      .looseObject({
        entity: z.looseObject({
          id: z.string().max(80),
          amount: z.int().min(0),
          currency: z.string().max(10),
          status: z.string().max(40),
          notes: z.unknown().optional(),
          acquirer_data: z.looseObject({ rrn: z.string().max(40).nullish() }).nullish(),
        }),
      })
      .optional(),
  }),
});

/** Where our reference travels. */
export const RazorpayNotes = z.looseObject({ tr: z.string() });
