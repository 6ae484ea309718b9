import type { SaleId } from '@rmp/contracts';
import type { Sale } from '@rmp/contracts/sales';
import { allow, type Caller, Problem } from '@rmp/service-kit';
import type { SalesDeps } from '../deps.ts';
import { saleStore, shownSale } from './sale.store.ts';

/** One sale as it is now. Another tenant's is not found. */
export async function getSale(deps: SalesDeps, caller: Caller, saleId: SaleId): Promise<Sale> {
  allow(caller, 'sales:read');
  const stored = await saleStore(deps.tenantDb(caller.tenant_id)).find(saleId);
  if (stored) return shownSale(stored);
  throw new Problem('common/not-found', { sale_id: saleId });
}
