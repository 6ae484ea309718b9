import type { Consumer } from '@rmp/service-kit';
import { keepCopies } from '../copies/keep-copies.ts';
import type { SalesDeps } from '../deps.ts';
import { keepDues } from '../sales/keep-dues.ts';

const CUSTOMER = 'payment.customer-changed.v1';
const ALLOCATION = 'payment.allocation-changed.v1';

/** Copies and dues keep their owner's seq, so the same word twice changes nothing: no other inbox is needed. */
export const onPaymentChanged = (deps: SalesDeps): Consumer => ({
  group: 'sales',
  source: 'payment',
  types: [CUSTOMER, ALLOCATION],
  effects: [],
  apply: async (events, { tenant_id }) => {
    const customers = events.filter(({ type }) => type === CUSTOMER);
    const allocations = events.filter(({ type }) => type === ALLOCATION);
    if (customers.length > 0) await keepCopies(deps, tenant_id, customers);
    if (allocations.length > 0) await keepDues(deps, tenant_id, allocations);
  },
});
