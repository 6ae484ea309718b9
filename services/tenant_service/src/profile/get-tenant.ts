import type { Tenant } from '@rmp/contracts/tenant';
import { allow, type Caller } from '@rmp/service-kit';
import type { TenantDeps } from '../deps.ts';
import { profilePending } from './profile-pending.ts';

/** The caller's shop, or `tenant/profile-pending` in the moments after registration. */
export async function getTenant(deps: TenantDeps, caller: Caller): Promise<Tenant> {
  allow(caller, 'tenant:read');
  const profile = await deps.profilesOf(caller.tenant_id).find();
  if (!profile) throw profilePending();

  return profile;
}
