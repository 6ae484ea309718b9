import type { SaleCustomer } from '@rmp/contracts/sales';
import type { KnownCustomer } from './circumstances.ts';
import type { Doubt } from './refusal.ts';

/** A customer is known by the account, or by the name given with the sale, from which the account is opened. */
export function customerDoubts(customer: SaleCustomer | undefined, known: KnownCustomer | undefined): readonly Doubt[] {
  const isKnown = customer?.customer_id === undefined || known !== undefined || customer.name !== undefined;
  if (isKnown) return [];

  const { customer_id } = customer;
  const errors = [{ pointer: '/customer/name', detail: 'send the name with the id' }];
  return [{ flag: 'unknown-customer', refusal: { code: 'sales/unknown-customer', customer_id, errors } }];
}
