import type { TaskStatus } from '@rmp/contracts';
import type { StockTask } from '@rmp/contracts/inventory';
import { allow, type Caller, type Page, type PageQuery } from '@rmp/service-kit';
import type { InventoryDeps } from '../deps.ts';
import { taskStore } from './task.store.ts';

/** What somebody has to look at, in order of change. */
export async function listTasks(
  deps: InventoryDeps,
  caller: Caller,
  { status, ...query }: PageQuery & { readonly status?: TaskStatus | undefined },
): Promise<Page<StockTask>> {
  allow(caller, 'stock:adjust');
  return taskStore(deps.tenantDb(caller.tenant_id)).page(query, status);
}
