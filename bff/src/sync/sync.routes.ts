import type { Handlers } from '@rmp/contracts';
import type { bffContract } from '@rmp/contracts/bff';
import type { Caller, RequestFacts } from '@rmp/service-kit/http';
import type { BffDeps } from '../deps.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';

type SyncRoutes = Pick<typeof bffContract, 'push' | 'pushByDevice' | 'pull'>;

export const syncHandlers = (deps: BffDeps): Handlers<SyncRoutes, Caller, RequestFacts> => ({
  push: ({ caller, body, facts }) => push(deps, caller, body, facts),
  pushByDevice: ({ body, facts }) => push(deps, undefined, body, facts),
  pull: ({ caller, query, facts }) => pull(deps, caller, query, facts),
});
