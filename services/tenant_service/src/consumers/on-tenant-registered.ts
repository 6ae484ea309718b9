import type { CloudEvent } from '@rmp/contracts';
import { type RegisteredTenant, userEvents } from '@rmp/contracts/user';
import type { Consumer } from '@rmp/service-kit';
import type { TenantDeps } from '../deps.ts';
import { createProfile } from '../profile/create-profile.ts';

/** A shop registered: its profile begins here, exactly once, because a tenant has one. */
export const onTenantRegistered = (deps: TenantDeps): Consumer => ({
  group: 'tenant',
  source: 'user',
  types: ['user.tenant-registered.v1'],
  effects: ['profiles'],
  apply: (events, { tenant_id }) => createProfile(deps, tenant_id, events.map(shopOf)),
});

const shopOf = ({ data }: CloudEvent): RegisteredTenant =>
  userEvents['user.tenant-registered.v1'].data.parse(data).tenant;
