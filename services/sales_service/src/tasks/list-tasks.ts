import type { TaskStatus } from '@rmp/contracts';
import type { Task } from '@rmp/contracts/sales';
import { allow, type Caller, type Page, type PageQuery } from '@rmp/service-kit';
import type { SalesDeps } from '../deps.ts';
import { taskStore } from './task.store.ts';

/** What somebody has to look at, in order of change. */
export async function listTasks(
  deps: SalesDeps,
  caller: Caller,
  { status, ...query }: PageQuery & { readonly status?: TaskStatus | undefined },
): Promise<Page<Task>> {
  allow(caller, 'sales:amend');
  return taskStore(deps.tenantDb(caller.tenant_id)).page(query, status);
}
