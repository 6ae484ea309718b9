import type { Handlers } from '@rmp/contracts';
import type { bffContract } from '@rmp/contracts/bff';
import type { Caller, RequestFacts } from '@rmp/service-kit/http';
import type { BffDeps } from '../deps.ts';
import { showBill } from './show-bill.ts';
import { showParty } from './show-party.ts';
import { showToday } from './show-today.ts';

type ScreenRoutes = Pick<typeof bffContract, 'showToday' | 'showBill' | 'showParty'>;

export const screenHandlers = (deps: BffDeps): Handlers<ScreenRoutes, Caller, RequestFacts> => ({
  showToday: ({ caller, query, facts }) => showToday(deps, caller, query, facts),
  showBill: ({ caller, query, facts }) => showBill(deps, caller, query, facts),
  showParty: ({ caller, query, facts }) => showParty(deps, caller, query, facts),
});
