import * as z from 'zod';

/** A JSON number as it was written: rupees with their paise after the point, which no float may touch. */
const Written = z.string().max(40);

/**
 * The little of a Cashfree payment webhook that settles a payment, its numbers read as they were written. The order id is
 * the shop's own: our reference.
 */
export const CashfreeMessage = z.looseObject({
  type: z.string().max(80),
  data: z.looseObject({
    order: z
      .looseObject({ order_id: z.string().max(80), order_amount: Written, order_currency: z.string().max(10) })
      .optional(),
    payment: z
      .looseObject({
        cf_payment_id: Written,
        payment_status: z.string().max(40),
        payment_amount: Written,
        payment_currency: z.string().max(10),
        bank_reference: z.string().max(40).nullish(),
      })
      .optional(),
  }),
});
