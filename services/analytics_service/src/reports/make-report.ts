import type { Report, ReportRequest } from '@rmp/contracts/analytics';
import { allow, type Caller, Problem, type TenantDb } from '@rmp/service-kit';
import type { AnalyticsDeps } from '../deps.ts';
import { type DateRange, refusalOf } from './domain/date-range.ts';
import { paymentsByMode } from './domain/payment-sums.ts';
import { summariseSales } from './domain/summarise-sales.ts';
import { sumTax, taxRows } from './domain/tax-figures.ts';
import { ItemRanking, monthsOf } from './domain/top-items.ts';
import { itemMonthStore } from './item-month.store.ts';
import { paymentDayStore } from './payment-day.store.ts';
import { salesDayStore } from './sales-day.store.ts';

/** A report from kept sums; the bills themselves are not read. */
export async function makeReport(deps: AnalyticsDeps, caller: Caller, wanted: ReportRequest): Promise<Report> {
  allow(caller, 'reports:read');
  const refusal = refusalOf(wanted);
  if (refusal) throw new Problem(refusal.code, refusal);
  const db = deps.tenantDb(caller.tenant_id);
  const { from_date, to_date } = wanted;
  const head = { from_date, to_date, as_of: deps.now() };

  switch (wanted.type) {
    case 'sales_summary': {
      const days = await salesDayStore(db).between(wanted);
      return { ...head, type: wanted.type, group_by: wanted.group_by, ...summariseSales(days, wanted.group_by) };
    }
    case 'top_items':
      return { ...head, type: wanted.type, ...(await rankItems(db, wanted)).top(wanted.limit) };
    case 'payments_by_mode':
      return { ...head, type: wanted.type, ...paymentsByMode(await paymentDayStore(db).between(wanted)) };
    case 'tax_summary': {
      const rows = taxRows(await salesDayStore(db).between(wanted));
      return { ...head, type: wanted.type, rows, totals: sumTax(rows) };
    }
    default:
      return wanted satisfies never;
  }
}

async function rankItems(db: TenantDb, range: DateRange): Promise<ItemRanking> {
  const ranking = new ItemRanking(range);
  const months = itemMonthStore(db);
  for (const month of monthsOf(range)) {
    for await (const item of months.of(month)) ranking.add(item);
  }
  return ranking;
}
