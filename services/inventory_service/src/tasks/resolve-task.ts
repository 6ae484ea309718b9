import type { TaskResolution } from '@rmp/contracts';
import type { StockTask, StockTaskId } from '@rmp/contracts/inventory';
import { allow, type Caller, Problem } from '@rmp/service-kit';
import type { InventoryDeps } from '../deps.ts';
import { taskStore } from './task.store.ts';

/**
 * Says that a shortage was looked at. The stock stays as it is: who counted the shelf moves it. The task opens again
 * only for another shortage. A second time changes nothing.
 */
export async function resolveTask(
  deps: InventoryDeps,
  caller: Caller,
  taskId: StockTaskId,
  { resolution }: TaskResolution,
): Promise<StockTask> {
  allow(caller, 'stock:adjust');
  const tasks = taskStore(deps.tenantDb(caller.tenant_id));
  const before = await tasks.find(taskId);
  if (!before) throw new Problem('common/not-found', { task_id: taskId });
  if (before.status === 'resolved') return before;

  return deps.transaction(caller.tenant_id, { caller }, async (tx) => {
    const task = (await tasks.find(taskId, tx)) ?? before;
    if (task.status === 'resolved') return task;
    const end = {
      resolved_how: 'looked-at',
      resolved_by: caller.user_id,
      ...(resolution !== undefined && { resolution }),
    } as const;

    tasks.close(tx, task.subject, end);
    tx.audit({ action: 'task.resolved', subject: taskId, before: { short_milli: task.short_milli }, after: end });
    return { ...task, ...end, status: 'resolved', resolved_at: tx.now, seq: tx.seq };
  });
}
