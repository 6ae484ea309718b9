import type { CustomerId } from '@rmp/contracts';
import type { Customer, CustomerPatch } from '@rmp/contracts/payment';
import { allow, type Caller, orProblem } from '@rmp/service-kit';
import type { PaymentDeps } from '../deps.ts';
import { openBook } from '../khata/book.store.ts';
import { shownCustomer } from '../khata/shown.ts';
import { openShop } from '../shop/open-shop.ts';
import type { KeptCustomer } from '../khata/domain/book.ts';
import { seqOf } from '../payments/undo-payment.ts';
import { type CustomerGroup, mergeCustomer, type Stamp } from './domain/merge-customer.ts';
import { checkTaxIdentity } from './domain/customer-refusal.ts';
import { patchCustomer } from './domain/patch-customer.ts';
import { orNotFound } from './or-not-found.ts';

export interface ChangedCustomer {
  readonly customer: Customer;
  /** Groups that somebody had changed later already: there it changed nothing. */
  readonly overruled: readonly CustomerGroup[];
  /** The same was said before. */
  readonly isKnown: boolean;
}

/**
 * Changes what the patch names, as of a moment: what somebody changed later stays. A person's word makes a customer
 * entered whom a bill had opened. Bills already made keep what they say.
 */
export async function changeCustomer(
  deps: PaymentDeps,
  caller: Caller,
  customerId: CustomerId,
  patch: CustomerPatch,
  said?: Stamp,
): Promise<ChangedCustomer> {
  allow(caller, 'customers:write');
  const { tenant_id } = caller;
  await openShop(deps, tenant_id);

  return deps.transaction(tenant_id, { caller }, async (tx) => {
    const { book, save } = await openBook(deps.tenantDb(tenant_id), tx, { depth: 'new', customer_ids: [customerId] });
    const before = orNotFound(book.customers.get(customerId), customerId);
    const { isKnown, overruled, ...merged } = mergeCustomer(before, patch, said ?? saidNow(caller, tx.now));
    if (isKnown || !merged.patch) {
      return { customer: shownCustomer({ ...before, tenant_id, seq: seqOf(before) }), overruled, isKnown };
    }
    const patched = patchCustomer(before, merged.patch, tx.now);
    const after: KeptCustomer = { ...patched, origin: 'entered', stamps: merged.stamps };
    orProblem(checkTaxIdentity(after));

    book.customers.set(customerId, after);
    save();
    const placed = { tenant_id, seq: tx.seq };
    const shown = shownCustomer({ ...after, ...placed });
    tx.audit({
      action: 'customer.changed',
      subject: customerId,
      before: shownCustomer({ ...before, ...placed }),
      after: shown,
    });

    return { customer: shown, overruled, isKnown };
  });
}

const saidNow = ({ device_id }: Caller, at: string): Stamp => ({ at, by: device_id ?? '' });
