import type { SaleSummary } from '@rmp/contracts/sales';
import { allow, type Caller, type Page, type PageQuery } from '@rmp/service-kit';
import type { SalesDeps } from '../deps.ts';
import { saleStore } from './sale.store.ts';
import type { SaleFilter } from './sale.store.ts';

/** Bills, newest first; with `updated_since` all that changed after it, oldest change first. */
export async function listSales(
  deps: SalesDeps,
  caller: Caller,
  { from_date, to_date, customer_id, number, ...query }: PageQuery & SaleFilter,
): Promise<Page<SaleSummary>> {
  allow(caller, 'sales:read');

  return saleStore(deps.tenantDb(caller.tenant_id)).page(query, { from_date, to_date, customer_id, number });
}
