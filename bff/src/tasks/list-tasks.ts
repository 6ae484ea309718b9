import type { MergedTask, TasksPage, TasksQuery } from '@rmp/contracts/bff';
import { type Caller, Problem, type RequestFacts } from '@rmp/service-kit/http';
import type { BffDeps } from '../deps.ts';
import type { Asking } from '../neighbours/ask.ts';
import { askingFor } from '../parts/budget.ts';
import { settled } from '../parts/settled.ts';
import { type Places, readTasksCursor, writeTasksCursor } from './tasks-cursor.ts';

const keepers = ['sales', 'inventory'] as const;
type Keeper = (typeof keepers)[number];

const permissionFor = { sales: 'sales:amend', inventory: 'stock:adjust' } as const;

/**
 * A page of the tasks of all services the caller may see, each asked for an equal share of the page, so that every task
 * comes exactly once. A service that does not answer is named; the cursor keeps its place while others have more.
 */
export async function listTasks(
  deps: BffDeps,
  caller: Caller,
  query: TasksQuery,
  facts: RequestFacts,
): Promise<TasksPage> {
  const places = query.cursor ? readTasksCursor(query.cursor) : { sales: null, inventory: null };
  const asked = keepers.filter(
    (keeper) => places[keeper] !== undefined && caller.permissions.includes(permissionFor[keeper]),
  );
  if (asked.length === 0) throw new Problem('common/forbidden', { permission: 'sales:amend', role: caller.role });

  const share = { limit: String(Math.floor(query.limit / asked.length)), status: query.status };
  const asking = askingFor(caller, facts);
  const answers = await Promise.all(
    asked.map(async (keeper) => {
      const cursor = places[keeper] ?? undefined;
      const answer = await settled(facts, () => pageOf[keeper](deps, asking(), { ...share, cursor }));
      return { keeper, answer };
    }),
  );

  return merged(places, answers);
}

interface Share {
  readonly limit: string;
  readonly status?: TasksQuery['status'] | undefined;
  readonly cursor?: string | undefined;
}

interface TasksOfOne {
  readonly rows: readonly MergedTask[];
  readonly next_cursor: string | null;
}

/** A list's own cursor was checked by its service when it gave it, and is again when it comes back. */
const pageOf: Readonly<Record<Keeper, (deps: BffDeps, asking: Asking, query: Share) => Promise<TasksOfOne>>> = {
  sales: async (deps, asking, query) => {
    const { rows, next_cursor } = await deps.ask('sales', asking, (sales) => sales.listTasks({ query }));
    return { rows: rows.map((task) => ({ ...task, service: 'sales' })), next_cursor };
  },
  inventory: async (deps, asking, query) => {
    const { rows, next_cursor } = await deps.ask('inventory', asking, (inventory) => inventory.listTasks({ query }));
    return { rows: rows.map((task) => ({ ...task, service: 'inventory' })), next_cursor };
  },
};

interface Answered {
  readonly keeper: Keeper;
  readonly answer: Awaited<ReturnType<typeof settled<TasksOfOne>>>;
}

function merged(places: Places, answers: readonly Answered[]): TasksPage {
  const rows = answers.flatMap(({ answer }) => (answer.ok ? answer.value.rows : []));
  const onwards = answers.flatMap(({ keeper, answer }) =>
    answer.ok && answer.value.next_cursor !== null ? [[keeper, answer.value.next_cursor] as const] : [],
  );
  const failed = answers.flatMap(({ keeper, answer }) => (answer.ok ? [] : [{ keeper, problem: answer.problem }]));
  const [first] = failed;
  if (first && failed.length === answers.length) throw new Problem(first.problem.code, { service: first.keeper });
  const waiting = onwards.length > 0 ? failed.map(({ keeper }) => [keeper, places[keeper]] as const) : [];

  return {
    rows: rows.toSorted((a, b) => (a.opened_at < b.opened_at ? -1 : a.opened_at > b.opened_at ? 1 : 0)),
    next_cursor: writeTasksCursor(Object.fromEntries([...onwards, ...waiting])),
    problems: Object.fromEntries(failed.map(({ keeper, problem }) => [keeper, problem])),
  };
}
