import type { Consumer } from '@rmp/service-kit';
import type { PaymentDeps } from '../deps.ts';
import { applySalesEvents } from '../khata/apply-sales-events.ts';

/** The entries are their own inbox: their ids follow from the sale or note they post. */
export const onSales = (deps: PaymentDeps): Consumer => ({
  group: 'payment',
  source: 'sales',
  types: ['sales.sale-recorded.v1', 'sales.sale-cancelled.v1', 'sales.note-recorded.v1'],
  effects: ['entries'],
  apply: (events, { tenant_id }) => applySalesEvents(deps, tenant_id, events),
});
