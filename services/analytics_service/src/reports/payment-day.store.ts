import { REPORT_DAYS_MAX } from '@rmp/contracts/analytics';
import type { TenantDb, Tx } from '@rmp/service-kit';
import type { DateRange } from './domain/date-range.ts';
import type { PaymentDay } from './domain/payment-sums.ts';

/** One shop's money by day and mode. */
export interface PaymentDayStore {
  /** Days money moved on, oldest first. */
  between(range: DateRange): Promise<readonly PaymentDay[]>;
  /** Queues what a batch of events adds. */
  add(tx: Tx, days: readonly PaymentDay[]): void;
}

export function paymentDayStore(db: TenantDb): PaymentDayStore {
  const days = db.collection<PaymentDay>('payment_days');

  return {
    between: ({ from_date, to_date }) =>
      days.find({ paid_date: { $gte: from_date, $lte: to_date } }, { sort: { paid_date: 1 }, limit: REPORT_DAYS_MAX }),
    add: (tx, added) => {
      for (const { paid_date, modes } of added) {
        const $inc = Object.fromEntries(
          Object.entries(modes).flatMap(([mode, figures]) =>
            Object.entries(figures).map(([figure, amount]) => [`modes.${mode}.${figure}`, amount] as const),
          ),
        );
        tx.update('payment_days', { paid_date }, { $inc }, { upsert: true });
      }
    },
  };
}
