import type { CloudEvent, TenantId } from '@rmp/contracts';
import { ShopOfProfile } from '@rmp/contracts/payment';
import { KeptImage } from '@rmp/contracts/tenant';
import type { PaymentDeps } from '../deps.ts';
import { imageStore } from './image.store.ts';
import { shopStore } from './shop.store.ts';

/**
 * Keeps the newest profile, and the pictures that profiles name. Events may come again or out of order: the copy never
 * goes back.
 */
export async function keepShop(deps: PaymentDeps, tenantId: TenantId, events: readonly CloudEvent[]): Promise<void> {
  const images = dataOf(events, 'tenant.image-kept.v1').map(({ image }) => KeptImage.parse(image));
  const profiles = dataOf(events, 'tenant.profile-changed.v1').map((data) => ShopOfProfile.parse(data).tenant);
  const [newest] = profiles.toSorted((a, b) => b.seq - a.seq);
  const db = deps.tenantDb(tenantId);
  const shops = shopStore(db);

  await deps.transaction(tenantId, {}, async (tx) => {
    for (const image of images) imageStore(db).put(tx, image);
    const held = newest && (await shops.find(tx));
    if (newest && (held?.source_seq ?? 0) < newest.seq) shops.put(tx, newest);
  });
}

const dataOf = (events: readonly CloudEvent[], wanted: string) =>
  events.flatMap(({ type, data }) => (type === wanted ? [data] : []));
