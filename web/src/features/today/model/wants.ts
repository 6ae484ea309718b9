import type { Part, TodayScreen } from '@rmp/contracts/bff';
import { dataOf } from './money-of-day.ts';

type Parts = Pick<TodayScreen['parts'], 'tasks' | 'stock'>;
type Task = Extract<Parts['tasks'], { readonly data: unknown }>['data']['rows'][number];
type Stock = Extract<Parts['stock'], { readonly data: unknown }>['data'];

/** What wants a look. `isWhole` is false while a service did not say what it has: then nothing may be called clear. */
export interface Wants {
  readonly tasks: readonly Task[];
  readonly stock: Stock | undefined;
  readonly isWhole: boolean;
  readonly isClear: boolean;
}

export function wantsOf({ tasks, stock }: Parts): Wants {
  const rows = dataOf(tasks)?.rows ?? [];
  const wanting = dataOf(stock);
  const silent = Object.keys(dataOf(tasks)?.problems ?? {});
  const isWhole = !isMissing(tasks) && !isMissing(stock) && silent.length === 0;
  const isClear = isWhole && rows.length === 0 && !wanting?.low && !wanting?.out;
  return { tasks: rows, stock: wanting, isWhole, isClear };
}

/** Where somebody can look at what a task is about. A note and a command put aside have no page yet. */
export function pageOf(task: Task): string | undefined {
  if (task.service === 'inventory') return `/items?i=${task.subject}`;
  return task.kind === 'flagged-sale' || task.kind === 'number-clash' ? `/bills?b=${task.subject}` : undefined;
}

/** A part this role may not see is not missing. */
const isMissing = (part: Part<unknown>): boolean => 'problem' in part && part.problem.status !== 403;
