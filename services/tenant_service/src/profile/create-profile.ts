import type { TenantId } from '@rmp/contracts';
import type { RegisteredTenant } from '@rmp/contracts/user';
import type { TenantDeps } from '../deps.ts';
import { newProfile } from './domain/new-profile.ts';
import { profileChanged } from './profile.events.ts';

/** Builds the profile of a shop that registered. `DuplicateKey` in `profiles` says that it was built before. */
export async function createProfile(
  deps: TenantDeps,
  tenantId: TenantId,
  shops: readonly RegisteredTenant[],
): Promise<void> {
  await deps.transaction(tenantId, {}, async (tx) => {
    for (const shop of shops) {
      const profile = newProfile(shop, tx);
      deps.profilesOf(tenantId).insert(profile, tx);
      tx.append(profileChanged(profile));
      tx.audit({ action: 'tenant.created', subject: tenantId, after: profile });
    }
  });
}
