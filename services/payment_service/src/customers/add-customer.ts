import { CustomerId, type Recorded } from '@rmp/contracts';
import type { Customer, NewCustomer } from '@rmp/contracts/payment';
import { allow, type Caller, DuplicateKey, hashOf, orProblem, Problem, type RequestFacts } from '@rmp/service-kit';
import type { PaymentDeps } from '../deps.ts';
import { openBook } from '../khata/book.store.ts';
import { shownCustomer } from '../khata/shown.ts';
import { openShop } from '../shop/open-shop.ts';
import { customerStore } from './customer.store.ts';
import { checkTaxIdentity } from './domain/customer-refusal.ts';
import { enterCustomer } from './domain/enter-customer.ts';

/**
 * Adds a customer under his own id or a new one. One that a bill has opened is taken over, khata and all; what a person
 * has changed of him since stays.
 */
export async function addCustomer(
  deps: PaymentDeps,
  caller: Caller,
  wanted: NewCustomer,
  facts: RequestFacts,
): Promise<Recorded<Customer>> {
  allow(caller, 'customers:write');
  const customerId = wanted.customer_id ?? CustomerId.parse(deps.newId());
  const request_hash = hashOf(wanted);
  try {
    return {
      document: await enter(deps, caller, { ...wanted, customer_id: customerId }, request_hash, facts),
      replayed: false,
    };
  } catch (error) {
    if (!(error instanceof DuplicateKey && error.collection === 'customers')) throw error;
    const stored = await customerStore(deps.tenantDb(caller.tenant_id)).find(customerId);
    if (stored?.request_hash === request_hash) return { document: shownCustomer(stored), replayed: true };
    throw new Problem('common/id-reused', { customer_id: customerId });
  }
}

async function enter(
  deps: PaymentDeps,
  caller: Caller,
  wanted: NewCustomer & { readonly customer_id: CustomerId },
  requestHash: string,
  facts: RequestFacts,
): Promise<Customer> {
  const { tenant_id } = caller;
  await openShop(deps, tenant_id);

  return deps.transaction(tenant_id, { caller, facts }, async (tx) => {
    const { book, save } = await openBook(deps.tenantDb(tenant_id), tx, {
      depth: 'whole',
      customer_ids: [wanted.customer_id],
      mobiles: wanted.mobile ? [wanted.mobile] : [],
    });
    const known = book.customers.get(wanted.customer_id);
    if (known?.request_hash !== undefined) throw new DuplicateKey('customers', known);
    orProblem(checkTaxIdentity(wanted));

    const customer = enterCustomer(book, wanted.customer_id, wanted, requestHash);
    save();
    const shown = shownCustomer({ ...customer, tenant_id, seq: tx.seq });
    tx.audit({ action: 'customer.added', subject: wanted.customer_id, after: shown });

    return shown;
  });
}
