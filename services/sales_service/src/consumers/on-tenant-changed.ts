import type { Consumer } from '@rmp/service-kit';
import { keepCopies } from '../copies/keep-copies.ts';
import type { SalesDeps } from '../deps.ts';

/** One consumer for all we hear of a neighbour: how far we are with him is kept once. */
export const onTenantChanged = (deps: SalesDeps): Consumer => ({
  group: 'sales',
  source: 'tenant',
  types: [
    'tenant.profile-changed.v1',
    'tenant.image-kept.v1',
    'tenant.device-registered.v1',
    'tenant.device-revoked.v1',
  ],
  effects: [],
  apply: (events, { tenant_id }) => keepCopies(deps, tenant_id, events),
});
