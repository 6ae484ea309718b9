import * as z from 'zod';
import { defineEvents } from '../event.ts';
import { Instant, Paise, SaleId } from '../primitives/index.ts';
import { Customer } from './customer.ts';
import { Payment } from './shapes.ts';

const eventPayment = z.looseObject({ payment: z.looseObject(Payment.shape) });

/** What of a payment is not what it was: `status` undone or reversed, `upi_state` verified, `kind` now of a sale. */
export const PaymentChange = z.enum(['status', 'upi_state', 'kind']);
export type PaymentChange = z.output<typeof PaymentChange>;

export const paymentEvents = defineEvents({
  'payment.customer-changed.v1': {
    summary: 'A customer as he is now, after he was added or changed or his balance moved',
    data: z.looseObject({ customer: z.looseObject(Customer.shape) }),
  },
  'payment.payment-recorded.v1': {
    summary: 'Money came or went, or something stood in its place: tenders of sales and refunds too',
    data: eventPayment,
  },
  'payment.payment-changed.v1': {
    summary:
      'A payment was verified, undone, or went back with its cancelled sale, where a refund of its own is recorded beside it',
    data: eventPayment.extend({ changes: z.array(PaymentChange).readonly().optional() }),
  },
  'payment.allocation-changed.v1': {
    summary: 'What is still open on a sale is another amount than was last said',
    data: z.looseObject({ sale_id: SaleId, due_paise: Paise, as_of: Instant }),
  },
});
