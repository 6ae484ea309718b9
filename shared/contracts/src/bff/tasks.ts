import * as z from 'zod';
import { StockTask } from '../inventory/tasks.ts';
import { queryInt } from '../primitives/index.ts';
import { Task } from '../sales/tasks.ts';
import { TaskStatus } from '../tasks.ts';
import { PartProblem } from './parts.ts';

export const TASKS_LIMIT_DEFAULT = 50;
export const TASKS_LIMIT_MAX = 200;

/** Holds the places in several lists at once, so it is longer than a service's own cursor. */
export const TasksCursor = z
  .string()
  .max(1000)
  .regex(/^[A-Za-z0-9_-]+$/, 'must be a cursor this address gave');

export const TasksQuery = z.strictObject({
  limit: queryInt(2, TASKS_LIMIT_MAX).default(TASKS_LIMIT_DEFAULT),
  cursor: TasksCursor.optional(),
  status: TaskStatus.optional(),
});
export type TasksQuery = z.output<typeof TasksQuery>;

/** A task with the service that keeps it: `POST /api/<service>/tasks/{task_id}/resolve` says that it was looked at. */
export const MergedTask = z
  .discriminatedUnion('service', [
    Task.extend({ service: z.literal('sales') }),
    StockTask.extend({ service: z.literal('inventory') }),
  ])
  .meta({ id: 'MergedTask' });
export type MergedTask = z.output<typeof MergedTask>;

/**
 * A page of the tasks of all services, the oldest of the page first. `problems` names the services whose tasks are
 * missing from it.
 */
export const TasksPage = z
  .object({
    rows: z.array(MergedTask).readonly(),
    next_cursor: TasksCursor.nullable(),
    problems: z.object({ sales: PartProblem.optional(), inventory: PartProblem.optional() }),
  })
  .meta({ id: 'TasksPage' });
export type TasksPage = z.output<typeof TasksPage>;

/** Open tasks as the home screen shows them: the first few, and whether there are more. */
export const OpenTasks = z
  .object({
    rows: z.array(MergedTask).readonly(),
    has_more: z.boolean(),
    problems: TasksPage.shape.problems,
  })
  .meta({ id: 'OpenTasks' });
export type OpenTasks = z.output<typeof OpenTasks>;
