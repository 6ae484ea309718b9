import { REPORT_DAYS_MAX } from '@rmp/contracts/analytics';
import type { TenantDb, Tx } from '@rmp/service-kit';
import type { DateRange } from './domain/date-range.ts';
import type { SalesDay } from './domain/sold-days.ts';

/** One shop's sums by business day. */
export interface SalesDayStore {
  /** Days with a bill, oldest first. The range was checked: it has no more days than a report may cover. */
  between(range: DateRange): Promise<readonly SalesDay[]>;
  /** Queues what a batch of sales adds. */
  add(tx: Tx, days: readonly SalesDay[]): void;
}

export function salesDayStore(db: TenantDb): SalesDayStore {
  const days = db.collection<SalesDay & { readonly tenant_id: string }>('sales_days');

  return {
    between: async ({ from_date, to_date }) => {
      const filter = { sold_date: { $gte: from_date, $lte: to_date } };
      const rows = await days.find(filter, { sort: { sold_date: 1 }, limit: REPORT_DAYS_MAX });

      return rows.map(({ tenant_id: _tenant, ...day }) => day);
    },
    add: (tx, added) => {
      for (const { sold_date, ...figures } of added) {
        tx.update('sales_days', { sold_date }, { $inc: figures }, { upsert: true });
      }
    },
  };
}
