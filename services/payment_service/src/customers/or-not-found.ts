import type { CustomerId } from '@rmp/contracts';
import { Problem } from '@rmp/service-kit';

/** The customer, if there is one. Throws `common/not-found`. */
export function orNotFound<Found>(customer: Found | undefined, customerId: CustomerId): Found {
  if (customer) return customer;
  throw new Problem('common/not-found', { customer_id: customerId });
}
