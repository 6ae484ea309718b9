import type { ItemId, TaskStatus } from '@rmp/contracts';
import type { StockTask, StockTaskId } from '@rmp/contracts/inventory';
import { type Page, type PageQuery, readPage, type TenantDb, type Tx } from '@rmp/service-kit';

/** What is known of a shortage now. */
export type Shortage = Pick<StockTask, 'subject' | 'name' | 'unit' | 'short_milli' | 'bills'>;

export type TaskEnd = Pick<StockTask, 'resolved_how' | 'resolved_by' | 'resolution'>;

/** One shop's tasks about stock. */
export interface TaskStore {
  find(taskId: StockTaskId, tx?: Tx): Promise<StockTask | undefined>;
  /** In order of change. */
  page(query: PageQuery, status: TaskStatus | undefined): Promise<Page<StockTask>>;
  /** Queues the task of an item, new or again: a new shortage is a new task under the item's own id. */
  open(tx: Tx, shortage: Shortage): void;
  /** Queues what changed of a shortage. A task that was resolved stays as it was. */
  extend(tx: Tx, shortage: Shortage): void;
  /** Queues the end of a task; one that was resolved before stays as it was. */
  close(tx: Tx, itemId: ItemId, end: TaskEnd): void;
}

export function taskStore(db: TenantDb): TaskStore {
  const tasks = db.collection<StockTask>('tasks');
  const openOne = (itemId: ItemId) => ({ task_id: taskIdOf(itemId), status: 'open' });

  return {
    find: (taskId, tx) => tasks.findOne({ task_id: taskId }, { ...(tx && { tx }) }),
    page: (query, status) => readPage(tasks, { query, key: 'task_id', filter: status === undefined ? {} : { status } }),
    open: (tx, shortage) =>
      tx.update(
        'tasks',
        { task_id: taskIdOf(shortage.subject) },
        {
          $set: { ...shortage, kind: 'oversold', status: 'open', opened_at: tx.now, seq: tx.seq },
          $unset: { resolved_at: '', resolved_by: '', resolved_how: '', resolution: '' },
        },
        { upsert: true },
      ),
    extend: (tx, shortage) => tx.update('tasks', openOne(shortage.subject), { $set: { ...shortage, seq: tx.seq } }),
    close: (tx, itemId, end) =>
      tx.update('tasks', openOne(itemId), {
        $set: { ...end, status: 'resolved', resolved_at: tx.now, seq: tx.seq },
      }),
  };
}

const taskIdOf = (itemId: ItemId): StockTaskId => `oversold:${itemId}`;
