import { createClient, ProblemAnswer } from '@rmp/contracts';
import type { CustomerId, ItemId, TenantId } from '@rmp/contracts';
import { inventoryContract } from '@rmp/contracts/inventory';
import { paymentContract } from '@rmp/contracts/payment';
import { tenantContract } from '@rmp/contracts/tenant';
import type { KnownCustomer, KnownItem, SellerProfile } from '../sales/domain/circumstances.ts';
import { CopiedCustomer, CopiedItem, CopiedProfile } from './copies-in.ts';

/** In whose name an owner is asked. */
export interface Asking {
  readonly tenant_id: TenantId;
  readonly token: string | undefined;
}

/** An owner's word, or that there is no such thing, or that the owner does not answer. */
export type Word<Value> =
  { readonly is: 'said'; readonly value: Value } | { readonly is: 'absent' } | { readonly is: 'down' };

export interface Neighbours {
  item(asking: Asking, itemId: ItemId): Promise<Word<KnownItem>>;
  customer(asking: Asking, customerId: CustomerId): Promise<Word<KnownCustomer>>;
  profile(asking: Asking): Promise<Word<SellerProfile>>;
}

/** A counter waits for its bill: the owner is asked once, and not for long. */
const PATIENCE_MS = 300;

/** Asks the owners over HTTP with the caller's own token, so that nobody learns here what he may not read there. */
export function neighboursAt(urls: Readonly<Record<'inventory' | 'payment' | 'tenant', string>>): Neighbours {
  const optionsFor = (baseUrl: string, { tenant_id, token }: Asking) => ({
    baseUrl,
    tenantId: tenant_id,
    token: () => token,
    timeoutMs: PATIENCE_MS,
  });

  return {
    item: (asking, itemId) =>
      word(async () => {
        const inventory = createClient(inventoryContract, optionsFor(urls.inventory, asking));
        return CopiedItem.parse(await inventory.getItem({ params: { item_id: itemId } }));
      }),
    customer: (asking, customerId) =>
      word(async () => {
        const payment = createClient(paymentContract, optionsFor(urls.payment, asking));
        return CopiedCustomer.parse(await payment.getCustomer({ params: { customer_id: customerId } }));
      }),
    profile: (asking) =>
      word(async () => {
        const tenant = createClient(tenantContract, optionsFor(urls.tenant, asking));
        return CopiedProfile.parse(await tenant.getTenant({}));
      }),
  };
}

/** Whatever goes wrong on the way, the answer is that the owner is down: the caller can send the field instead. */
async function word<Value>(ask: () => Promise<Value>): Promise<Word<Value>> {
  try {
    return { is: 'said', value: await ask() };
  } catch (error) {
    return error instanceof ProblemAnswer && error.code === 'common/not-found' ? { is: 'absent' } : { is: 'down' };
  }
}
