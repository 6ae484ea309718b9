import type { TaskStatus } from '@rmp/contracts';
import type { Task, TaskId } from '@rmp/contracts/sales';
import { type Page, type PageQuery, readPage, type TenantDb, type Tx } from '@rmp/service-kit';
import type { NewTask } from './domain/task-of.ts';

/** One shop's tasks. */
export interface TaskStore {
  find(taskId: TaskId, tx?: Tx): Promise<Task | undefined>;
  /** In order of change. */
  page(query: PageQuery, status: TaskStatus | undefined): Promise<Page<Task>>;
  resolve(tx: Tx, task: Pick<Task, 'task_id' | 'resolved_at' | 'resolved_by' | 'resolved_how' | 'resolution'>): void;
}

export function taskStore(db: TenantDb): TaskStore {
  const tasks = db.collection<Task>('tasks');

  return {
    find: (taskId, tx) => tasks.findOne({ task_id: taskId }, { ...(tx && { tx }) }),
    page: (query, status) => readPage(tasks, { query, key: 'task_id', filter: status === undefined ? {} : { status } }),
    resolve: (tx, { task_id, ...how }) =>
      tx.update('tasks', { task_id }, { $set: { ...how, status: 'resolved', seq: tx.seq } }),
  };
}

/** Queues a task, or opens it again with what is doubtful now. Nothing to do is nothing queued. */
export function openTask(tx: Tx, task: NewTask | undefined): void {
  if (!task) return;
  const { task_id, ...known } = task;
  tx.update(
    'tasks',
    { task_id },
    {
      $set: { ...known, status: 'open', seq: tx.seq },
      $unset: { resolved_at: '', resolved_by: '', resolved_how: '', resolution: '' },
      $setOnInsert: { opened_at: tx.now },
    },
    { upsert: true },
  );
}

/** Queues what is still doubtful where something no longer is; a task that was resolved before stays as it was. */
export const narrowTask = (tx: Tx, { task_id, kind, flags }: Pick<NewTask, 'task_id' | 'kind' | 'flags'>): void =>
  tx.update('tasks', { task_id, status: 'open' }, { $set: { kind, flags, seq: tx.seq } });

/** Queues the end of a task that nobody had to look at; one that was resolved before stays as it was. */
export const closeTask = (tx: Tx, taskId: TaskId, how: NonNullable<Task['resolved_how']>): void =>
  tx.update(
    'tasks',
    { task_id: taskId, status: 'open' },
    { $set: { status: 'resolved', resolved_at: tx.now, resolved_how: how, seq: tx.seq } },
  );
