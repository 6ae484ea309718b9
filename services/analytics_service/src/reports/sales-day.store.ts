import { REPORT_DAYS_MAX } from '@rmp/contracts/analytics';
import type { TenantDb, Tx } from '@rmp/service-kit';
import type { DateRange } from './domain/date-range.ts';
import type { SalesDay } from './domain/sales-day.ts';
import { noSales } from './domain/sales-figures.ts';
import { taxEntries } from './domain/tax-figures.ts';

/** One shop's sums by business day. */
export interface SalesDayStore {
  /** Days something happened on, oldest first. The range was checked: it has no more days than a report may cover. */
  between(range: DateRange): Promise<readonly SalesDay[]>;
  /** Queues what a batch of events adds. */
  add(tx: Tx, days: readonly SalesDay[]): void;
}

export function salesDayStore(db: TenantDb): SalesDayStore {
  const days = db.collection<Partial<SalesDay> & { readonly tenant_id: string; readonly sold_date: string }>(
    'sales_days',
  );

  return {
    between: async ({ from_date, to_date }) => {
      const filter = { sold_date: { $gte: from_date, $lte: to_date } };
      const rows = await days.find(filter, { sort: { sold_date: 1 }, limit: REPORT_DAYS_MAX });

      return rows.map(({ tenant_id: _tenant, ...day }) => ({ ...noSales, tax: {}, ...day }));
    },
    add: (tx, added) => {
      for (const { sold_date, tax, ...figures } of added) {
        const update = { $inc: { ...figures, ...taxIncrements(tax) } };
        tx.update('sales_days', { sold_date }, update, { upsert: true });
      }
    },
  };
}

const taxIncrements = (tax: SalesDay['tax']): Readonly<Record<string, number>> =>
  Object.fromEntries(
    taxEntries(tax).flatMap(([key, figures]) =>
      Object.entries(figures).map(([figure, amount]) => [`tax.${key}.${figure}`, amount] as const),
    ),
  );
