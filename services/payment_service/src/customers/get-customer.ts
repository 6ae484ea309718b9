import type { CustomerId } from '@rmp/contracts';
import type { Customer } from '@rmp/contracts/payment';
import { allow, type Caller } from '@rmp/service-kit';
import type { PaymentDeps } from '../deps.ts';
import { shownCustomer } from '../khata/shown.ts';
import { customerStore } from './customer.store.ts';
import { orNotFound } from './or-not-found.ts';

/** One customer with his balance. */
export async function getCustomer(deps: PaymentDeps, caller: Caller, customerId: CustomerId): Promise<Customer> {
  allow(caller, 'customers:read');
  const customer = await customerStore(deps.tenantDb(caller.tenant_id)).find(customerId);

  return shownCustomer(orNotFound(customer, customerId));
}
