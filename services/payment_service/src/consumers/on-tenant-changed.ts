import type { Consumer } from '@rmp/service-kit';
import type { PaymentDeps } from '../deps.ts';
import { keepShop } from '../shop/keep-shop.ts';

export const onTenantChanged = (deps: PaymentDeps): Consumer => ({
  group: 'payment',
  source: 'tenant',
  types: ['tenant.profile-changed.v1', 'tenant.image-kept.v1'],
  effects: [],
  apply: (events, { tenant_id }) => keepShop(deps, tenant_id, events),
});
