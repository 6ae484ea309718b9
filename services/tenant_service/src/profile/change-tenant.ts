import type { Tenant, TenantPatch } from '@rmp/contracts/tenant';
import { businessDateOf } from '@rmp/gst';
import { allow, type Caller, hashOf, orProblem } from '@rmp/service-kit';
import type { TenantDeps } from '../deps.ts';
import { decideProfileChange } from './domain/decide-profile-change.ts';
import { knownImages } from './known-images.ts';
import { profilePending } from './profile-pending.ts';
import { profileChanged } from './profile.events.ts';

/** Changes the shop's profile and tells everybody who keeps a copy. What changes nothing writes nothing. */
export async function changeTenant(deps: TenantDeps, caller: Caller, patch: TenantPatch): Promise<Tenant> {
  allow(caller, 'tenant:write');
  const profiles = deps.profilesOf(caller.tenant_id);
  await knownImages(deps, caller, patch);

  return deps.transaction(caller.tenant_id, { caller }, async (tx) => {
    const before = await profiles.find(tx);
    if (!before) throw profilePending();
    const wanted = orProblem(decideProfileChange(before, patch, businessDateOf(tx.now)));
    if (hashOf(wanted) === hashOf(before)) return before;

    const after: Tenant = { ...wanted, updated_at: tx.now, seq: tx.seq };
    profiles.replace(after, tx);
    tx.append(profileChanged(after));
    tx.audit({ action: 'tenant.changed', subject: after.tenant_id, before, after });
    return after;
  });
}
