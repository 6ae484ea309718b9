import type { CustomerId, ItemId } from '@rmp/contracts';
import type { NewSaleLine } from '@rmp/contracts/sales';
import { Problem } from '@rmp/service-kit';
import type { SalesDeps } from '../deps.ts';
import type { KnownCustomer, KnownItem, SellerProfile } from '../sales/domain/circumstances.ts';
import { isComplete, NEEDED } from '../sales/domain/complete-lines.ts';
import type { IdentifiedSale } from '../sales/domain/told.ts';
import { copyStore, knownFor } from './copies.store.ts';
import type { Known } from './copies.store.ts';
import { askProfile } from './ask-profile.ts';
import type { Asking } from './neighbours.ts';

export interface KnownForRequest extends Known {
  readonly profile: SellerProfile;
}

/**
 * All a request needs: one query for the copies, and the owner's word on what no event has brought yet.
 * Throws `common/dependency-down` when the owner does not answer, naming what to send instead.
 */
export async function knowForRequest(
  deps: SalesDeps,
  asking: Asking,
  wanted: IdentifiedSale,
): Promise<KnownForRequest> {
  const copies = await copyStore(deps.tenantDb(asking.tenant_id)).fetch([wanted]);
  const known = knownFor(copies, wanted);
  const [profile, items, customer] = await Promise.all([
    known.profile ?? askProfile(deps, asking, { errors: sendIssued }),
    withMissing(deps, asking, wanted.lines, known.items),
    known.customer ?? customerOf(deps, asking, wanted),
  ]);

  return { ...known, profile, items, customer };
}

/** Who comes with a name needs no account: one is opened for him. */
async function customerOf(
  { neighbours }: SalesDeps,
  asking: Asking,
  { customer }: IdentifiedSale,
): Promise<KnownCustomer | undefined> {
  if (customer?.customer_id === undefined || customer.name !== undefined) return undefined;

  const word = await neighbours.customer(asking, customer.customer_id);
  if (word.is === 'down') throw paymentDown(customer.customer_id);
  return word.is === 'said' ? word.value : undefined;
}

const paymentDown = (customerId: CustomerId): Problem =>
  new Problem('common/dependency-down', {
    service: 'payment',
    customer_id: customerId,
    errors: [{ pointer: '/customer/name', detail: 'send the name with the id' }],
  });

const sendIssued = [
  { pointer: '/issued', detail: 'without the shop’s profile only a sale already issued can be taken' },
];

/** A line that says everything itself needs no item. */
async function withMissing(
  { neighbours }: SalesDeps,
  asking: Asking,
  lines: readonly NewSaleLine[],
  known: ReadonlyMap<ItemId, KnownItem>,
): Promise<ReadonlyMap<ItemId, KnownItem>> {
  const missing = lines.flatMap((line) =>
    line.item_id && !known.has(line.item_id) && !isComplete(line) ? [line.item_id] : [],
  );
  const items = new Map(known);
  await Promise.all(
    [...new Set(missing)].map(async (itemId) => {
      const word = await neighbours.item(asking, itemId);
      if (word.is === 'down') throw inventoryDown(lines, itemId);
      if (word.is === 'said') items.set(itemId, word.value);
    }),
  );

  return items;
}

function inventoryDown(lines: readonly NewSaleLine[], itemId: ItemId): Problem {
  const errors = lines.flatMap((line, index) =>
    line.item_id === itemId
      ? NEEDED.filter((field) => line[field] === undefined).map((field) => ({
          pointer: `/lines/${index}/${field}`,
          detail: 'send it with the line',
        }))
      : [],
  );

  return new Problem('common/dependency-down', { service: 'inventory', item_id: itemId, errors });
}
