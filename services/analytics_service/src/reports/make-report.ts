import type { Report, ReportRequest } from '@rmp/contracts/analytics';
import { allow, type Caller, Problem } from '@rmp/service-kit';
import type { AnalyticsDeps } from '../deps.ts';
import { refusalOf } from './domain/date-range.ts';
import { summariseSales } from './domain/summarise-sales.ts';
import { salesDayStore } from './sales-day.store.ts';

/** A report from kept daily sums; the bills themselves are not read. */
export async function makeReport(deps: AnalyticsDeps, caller: Caller, wanted: ReportRequest): Promise<Report> {
  allow(caller, 'reports:read');
  const refusal = refusalOf(wanted);
  if (refusal) throw new Problem(refusal.code, refusal);

  const asOf = deps.now();
  const days = await salesDayStore(deps.tenantDb(caller.tenant_id)).between(wanted);

  return { ...wanted, ...summariseSales(days, wanted.group_by), as_of: asOf };
}
