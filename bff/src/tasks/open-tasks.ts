import { type OpenTasks, TASKS_LIMIT_MAX } from '@rmp/contracts/bff';
import type { Caller, RequestFacts } from '@rmp/service-kit/http';
import type { BffDeps } from '../deps.ts';
import { listTasks } from './list-tasks.ts';

/** The first open tasks, and whether there are more. */
export async function openTasks(
  deps: BffDeps,
  caller: Caller,
  rowsMax: number,
  facts: RequestFacts,
): Promise<OpenTasks> {
  // Twice as many as are shown: each of two services gives half of a page, and one of them may have none.
  const limit = Math.min(rowsMax * 2, TASKS_LIMIT_MAX);
  const { rows, next_cursor, problems } = await listTasks(deps, caller, { limit, status: 'open' }, facts);

  return { rows: rows.slice(0, rowsMax), has_more: next_cursor !== null || rows.length > rowsMax, problems };
}
