import * as z from 'zod';
import type { Permission } from './permission.ts';
import { Instant, Note, pageOf, pageQuery, TenantId, UserId } from './primitives/index.ts';

export const TaskStatus = z.enum(['open', 'resolved']);
export type TaskStatus = z.output<typeof TaskStatus>;

/** What every task has, whichever service keeps it: the bff puts the lists of all of them together. */
export const taskFields = {
  tenant_id: TenantId,
  seq: z.int().min(1),
  status: TaskStatus,
  opened_at: Instant,
  resolved_at: Instant.optional(),
  resolved_by: UserId.optional(),
  resolution: Note.optional(),
};

/** The body of `POST /tasks/{task_id}/resolve`: what was found and done. */
export const TaskResolution = z.strictObject({ resolution: Note.optional() }).meta({ id: 'TaskResolution' });
export type TaskResolution = z.output<typeof TaskResolution>;

interface TaskParts<Task extends z.ZodType, TaskId extends z.ZodType, Access extends Permission> {
  readonly task: Task;
  readonly task_id: TaskId;
  readonly access: Access;
}

/** The same two addresses in every service that keeps tasks. */
export const taskRoutes = <Task extends z.ZodType, TaskId extends z.ZodType, const Access extends Permission>({
  task,
  task_id,
  access,
}: TaskParts<Task, TaskId, Access>) =>
  ({
    listTasks: {
      method: 'GET',
      path: '/tasks',
      summary: 'What somebody has to look at, oldest change first',
      access,
      query: z.strictObject({ ...pageQuery, status: TaskStatus.optional() }),
      success: 200,
      returns: pageOf(task),
      problems: [],
    },
    resolveTask: {
      method: 'POST',
      path: '/tasks/{task_id}/resolve',
      summary: 'Say that a task was looked at; what it is about stays as it is',
      access,
      params: z.strictObject({ task_id }),
      body: TaskResolution,
      success: 200,
      returns: task,
      repeat: 'none',
      problems: ['common/not-found'],
    },
  }) as const;
