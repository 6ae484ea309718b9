import type { PutAside, PutAsideWhole } from '@rmp/contracts/sales';
import { allow, type Caller, type Page, type PageQuery, Problem } from '@rmp/service-kit';
import type { SalesDeps } from '../deps.ts';
import { quarantineIn } from './quarantine.store.ts';

/** Commands that could not be applied, newest first. */
export async function listQuarantine(deps: SalesDeps, caller: Caller, query: PageQuery): Promise<Page<PutAside>> {
  allow(caller, 'sales:amend');
  return quarantineIn(deps.tenantDb(caller.tenant_id)).page(query);
}

/** One of them with the command as it came. */
export async function getQuarantined(deps: SalesDeps, caller: Caller, contentHash: string): Promise<PutAsideWhole> {
  allow(caller, 'sales:amend');
  const found = await quarantineIn(deps.tenantDb(caller.tenant_id)).find(contentHash);
  if (found) return found;
  throw new Problem('common/not-found', { content_hash: contentHash });
}
