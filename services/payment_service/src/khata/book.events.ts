import type { NewEvent } from '@rmp/contracts';
import { type Payment, PaymentChange } from '@rmp/contracts/payment';
import type { Tx } from '@rmp/service-kit';
import { shownCustomer, shownPayment } from './shown.ts';
import type { Bill, Book, KeptCustomer, KeptPayment } from './domain/book.ts';

interface Changes {
  readonly customers: readonly KeptCustomer[];
  readonly bills: readonly { readonly bill: Bill; readonly isNews: boolean }[];
  readonly payments: readonly KeptPayment[];
}

/** What a transaction tells others: customers as they are now, new and changed payments, and what is due on sales. */
export function bookEvents(
  tx: Pick<Tx, 'tenant_id' | 'seq' | 'now'>,
  { customers, bills, payments }: Changes,
  before: Book['payments'],
): readonly NewEvent[] {
  return [
    ...customers.map((customer) => ({
      type: 'payment.customer-changed.v1',
      subject: customer.customer_id,
      data: { customer: shownCustomer({ ...customer, ...placeOf(tx) }) },
    })),
    ...payments.flatMap((payment) => {
      const shown = shownPayment({ ...payment, ...placeOf(tx) });
      return paymentEvent(shown, changesOf(payment, before.get(payment.payment_id)));
    }),
    ...bills
      .filter(({ isNews }) => isNews)
      .map(({ bill: { bill_id, due_paise } }) => ({
        type: 'payment.allocation-changed.v1',
        subject: bill_id,
        data: { sale_id: bill_id, due_paise, as_of: tx.now },
      })),
  ];
}

/** What an old payment now pays is told by the bills; the payment itself is told of when its standing changes. */
function paymentEvent(payment: Payment, changes: readonly PaymentChange[] | undefined): readonly NewEvent[] {
  const subject = payment.payment_id;
  if (!changes) return [{ type: 'payment.payment-recorded.v1', subject, data: { payment } }];
  return changes.length === 0 ? [] : [{ type: 'payment.payment-changed.v1', subject, data: { payment, changes } }];
}

/** Nothing for a new one, which changed from nothing. */
const changesOf = (payment: KeptPayment, before: KeptPayment | undefined): readonly PaymentChange[] | undefined =>
  before && PaymentChange.options.filter((field) => before[field] !== payment[field]);

const placeOf = ({ tenant_id, seq }: Pick<Tx, 'tenant_id' | 'seq'>) => ({ tenant_id, seq });
