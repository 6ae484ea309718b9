import type { CustomerId } from '@rmp/contracts';
import type { Ledger } from '@rmp/contracts/payment';
import { allow, type Caller } from '@rmp/service-kit';
import { customerStore, type NamedPageQuery } from '../customers/customer.store.ts';
import { orNotFound } from '../customers/or-not-found.ts';
import type { PaymentDeps } from '../deps.ts';
import { entryStore } from './entry.store.ts';

/** A page of a customer's khata, newest first. Each entry keeps the balance after it, so nothing is summed here. */
export async function readLedger(
  deps: PaymentDeps,
  caller: Caller,
  customerId: CustomerId,
  query: NamedPageQuery,
): Promise<Ledger> {
  allow(caller, 'khata:read');
  const db = deps.tenantDb(caller.tenant_id);
  const [customer, page] = await Promise.all([
    customerStore(db).find(customerId),
    entryStore(db).pageOfKhata(customerId, query),
  ]);
  const { tenant_id, balance_paise } = orNotFound(customer, customerId);

  return { tenant_id, customer_id: customerId, balance_paise, ...page };
}
