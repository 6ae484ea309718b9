import type { Consumer } from '@rmp/service-kit';
import type { InventoryDeps } from '../deps.ts';
import { applySalesEvents } from '../stock/apply-sales-events.ts';

/** One consumer for all we hear of sales. The movements are their own inbox: their ids follow from the event. */
export const onSales = (deps: InventoryDeps): Consumer => ({
  group: 'inventory',
  source: 'sales',
  types: ['sales.sale-recorded.v1', 'sales.sale-cancelled.v1', 'sales.note-recorded.v1'],
  effects: ['movements'],
  apply: (events, { tenant_id }) => applySalesEvents(deps, tenant_id, events),
});
