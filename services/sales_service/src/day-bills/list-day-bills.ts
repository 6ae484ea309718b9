import type { DayBill } from '@rmp/contracts/sales';
import { allow, type Caller, type Page, type PageQuery } from '@rmp/service-kit';
import type { SalesDeps } from '../deps.ts';
import { dayBillStore } from './day-bill.store.ts';
import type { DayBillFilter } from './day-bill.store.ts';

/** Consolidated documents, newest first; with `updated_since` what was issued after it, oldest first. */
export function listDayBills(
  deps: SalesDeps,
  caller: Caller,
  { from_date, to_date, ...query }: PageQuery & DayBillFilter,
): Promise<Page<DayBill>> {
  allow(caller, 'sales:read');
  return dayBillStore(deps.tenantDb(caller.tenant_id)).page(query, { from_date, to_date });
}
