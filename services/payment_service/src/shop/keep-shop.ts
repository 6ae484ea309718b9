import type { CloudEvent, TenantId } from '@rmp/contracts';
import { ShopOfProfile } from '@rmp/contracts/payment';
import type { PaymentDeps } from '../deps.ts';
import { shopStore } from './shop.store.ts';

/** Keeps the newest profile. Events may come again or out of order: the copy never goes back. */
export async function keepShop(deps: PaymentDeps, tenantId: TenantId, events: readonly CloudEvent[]): Promise<void> {
  const [newest] = events.map(({ data }) => ShopOfProfile.parse(data).tenant).toSorted((a, b) => b.seq - a.seq);
  if (!newest) return;
  const shops = shopStore(deps.tenantDb(tenantId));

  await deps.transaction(tenantId, {}, async (tx) => {
    const held = await shops.find(tx);
    if (held && held.source_seq >= newest.seq) return;
    shops.put(tx, newest);
  });
}
