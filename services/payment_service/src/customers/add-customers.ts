import type { AddCustomer } from '@rmp/contracts/payment';
import { allow, type Caller, hashOf, orProblem, Problem } from '@rmp/service-kit';
import type { PaymentDeps } from '../deps.ts';
import { openBook } from '../khata/book.store.ts';
import { shownCustomer } from '../khata/shown.ts';
import { openShop } from '../shop/open-shop.ts';
import { checkTaxIdentity } from './domain/customer-refusal.ts';
import { enterCustomer } from './domain/enter-customer.ts';

/**
 * Adds several customers in one transaction, each under his own id. Answers for each whether he was there already; one
 * that cannot be added ends it for all of them, with his problem.
 */
export async function addCustomers(
  deps: PaymentDeps,
  caller: Caller,
  all: readonly AddCustomer[],
): Promise<readonly boolean[]> {
  allow(caller, 'customers:write');
  const { tenant_id } = caller;
  await openShop(deps, tenant_id);

  return deps.transaction(tenant_id, { caller }, async (tx) => {
    const { book, save } = await openBook(deps.tenantDb(tenant_id), tx, {
      depth: 'whole',
      customer_ids: all.map(({ customer_id }) => customer_id),
      mobiles: all.flatMap(({ mobile }) => mobile ?? []),
    });
    const known = all.map((wanted) => {
      const { customer_id } = wanted;
      const request_hash = hashOf(wanted);
      const kept = book.customers.get(customer_id)?.request_hash;
      if (kept !== undefined && kept !== request_hash) throw new Problem('common/id-reused', { customer_id });
      orProblem(checkTaxIdentity(wanted));
      if (kept === undefined) enterCustomer(book, customer_id, wanted, request_hash);
      return kept !== undefined;
    });
    save();
    for (const [index, { customer_id }] of all.entries()) {
      const customer = book.customers.get(customer_id);
      if (customer && !known[index]) {
        const after = shownCustomer({ ...customer, tenant_id, seq: tx.seq });
        tx.audit({ action: 'customer.added', subject: customer_id, after });
      }
    }

    return known;
  });
}
