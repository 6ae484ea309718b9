import type { Handlers } from '@rmp/contracts';
import type { tenantContract } from '@rmp/contracts/tenant';
import type { Caller, RequestFacts } from '@rmp/service-kit';
import type { TenantDeps } from '../deps.ts';
import { changeTenant } from './change-tenant.ts';
import { getTenant } from './get-tenant.ts';

type ProfileRoutes = Pick<typeof tenantContract, 'getTenant' | 'changeTenant'>;

export const profileHandlers = (deps: TenantDeps): Handlers<ProfileRoutes, Caller, RequestFacts> => ({
  getTenant: ({ caller }) => getTenant(deps, caller),
  changeTenant: ({ caller, body }) => changeTenant(deps, caller, body),
});
