import type { Handlers } from '@rmp/contracts';
import type { bffContract } from '@rmp/contracts/bff';
import type { Caller, RequestFacts } from '@rmp/service-kit/http';
import type { BffDeps } from '../deps.ts';
import { listTasks } from './list-tasks.ts';

type TaskRoutes = Pick<typeof bffContract, 'listTasks'>;

export const taskHandlers = (deps: BffDeps): Handlers<TaskRoutes, Caller, RequestFacts> => ({
  listTasks: ({ caller, query, facts }) => listTasks(deps, caller, query, facts),
});
