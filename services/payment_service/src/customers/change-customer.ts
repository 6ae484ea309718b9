import type { CustomerId } from '@rmp/contracts';
import type { Customer, CustomerPatch } from '@rmp/contracts/payment';
import { allow, type Caller, orProblem } from '@rmp/service-kit';
import type { PaymentDeps } from '../deps.ts';
import { openBook } from '../khata/book.store.ts';
import { shownCustomer } from '../khata/shown.ts';
import { openShop } from '../shop/open-shop.ts';
import { checkTaxIdentity } from './domain/customer-refusal.ts';
import { patchCustomer } from './domain/patch-customer.ts';
import { orNotFound } from './or-not-found.ts';

/** Changes what the patch names. Bills already made keep what they say. */
export async function changeCustomer(
  deps: PaymentDeps,
  caller: Caller,
  customerId: CustomerId,
  patch: CustomerPatch,
): Promise<Customer> {
  allow(caller, 'customers:write');
  const { tenant_id } = caller;
  await openShop(deps, tenant_id);

  return deps.transaction(tenant_id, { caller }, async (tx) => {
    const { book, save } = await openBook(deps.tenantDb(tenant_id), tx, { depth: 'new', customer_ids: [customerId] });
    const before = orNotFound(book.customers.get(customerId), customerId);
    const after = patchCustomer(before, patch, tx.now);
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

    return shown;
  });
}
