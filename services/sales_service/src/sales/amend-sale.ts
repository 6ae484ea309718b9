import type { SaleId } from '@rmp/contracts';
import type { Sale, SalePatch } from '@rmp/contracts/sales';
import { allow, type Caller, Problem } from '@rmp/service-kit';
import { copyStore } from '../copies/copies.store.ts';
import type { SalesDeps } from '../deps.ts';
import { amendableOf, amended } from './domain/amend.ts';
import { saleAmended } from './sale.events.ts';
import { saleStore, shownSale } from './sale.store.ts';

/** Changes note, tags or the customer's mobile, and keeps both sides of the change in the audit log. */
export async function amendSale(deps: SalesDeps, caller: Caller, saleId: SaleId, patch: SalePatch): Promise<Sale> {
  allow(caller, 'sales:amend');
  const db = deps.tenantDb(caller.tenant_id);
  const profile = await copyStore(db).profile();
  if (profile?.status === 'closed') throw new Problem('tenant/closed');
  const sales = saleStore(db);

  return deps.transaction(caller.tenant_id, { caller }, async (tx) => {
    const stored = await sales.find(saleId, tx);
    if (!stored) throw new Problem('common/not-found', { sale_id: saleId });
    const before = shownSale(stored);
    const after = amended(before, patch, tx.seq);

    sales.amend(tx, after);
    tx.append(saleAmended(after));
    tx.audit({ action: 'sale.amended', subject: saleId, before: amendableOf(before), after: amendableOf(after) });
    return after;
  });
}
