import type { TaskResolution } from '@rmp/contracts';
import type { Task, TaskId } from '@rmp/contracts/sales';
import { allow, type Caller, Problem } from '@rmp/service-kit';
import type { SalesDeps } from '../deps.ts';
import { taskStore } from './task.store.ts';

/** Says that a task was looked at. The document it is about stays as it is; a second time changes nothing. */
export async function resolveTask(
  deps: SalesDeps,
  caller: Caller,
  taskId: TaskId,
  { resolution }: TaskResolution,
): Promise<Task> {
  allow(caller, 'sales:amend');
  const tasks = taskStore(deps.tenantDb(caller.tenant_id));
  const before = await tasks.find(taskId);
  if (!before) throw new Problem('common/not-found', { task_id: taskId });
  if (before.status === 'resolved') return before;

  return deps.transaction(caller.tenant_id, { caller }, async (tx) => {
    const task = (await tasks.find(taskId, tx)) ?? before;
    if (task.status === 'resolved') return task;
    const how = {
      resolved_at: tx.now,
      resolved_by: caller.user_id,
      resolved_how: 'looked-at' as const,
      ...(resolution !== undefined && { resolution }),
    };

    tasks.resolve(tx, { task_id: taskId, ...how });
    tx.audit({ action: 'task.resolved', subject: taskId, before: { flags: task.flags }, after: how });
    return { ...task, ...how, status: 'resolved', seq: tx.seq };
  });
}
