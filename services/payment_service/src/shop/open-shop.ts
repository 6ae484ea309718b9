import type { TenantId } from '@rmp/contracts';
import { Problem } from '@rmp/service-kit';
import type { PaymentDeps } from '../deps.ts';
import { type Shop, shopStore } from './shop.store.ts';

/** The shop as far as its profile has arrived. Throws `tenant/closed`: a closed shop takes no new requests. */
export async function openShop(deps: PaymentDeps, tenantId: TenantId): Promise<Shop | undefined> {
  const shop = await shopStore(deps.tenantDb(tenantId)).find();
  if (shop?.status === 'closed') throw new Problem('tenant/closed');

  return shop;
}
