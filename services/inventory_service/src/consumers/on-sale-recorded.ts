import type { Consumer } from '@rmp/service-kit';
import type { InventoryDeps } from '../deps.ts';
import { applySales } from '../stock/apply-sales.ts';

/** The movements are their own inbox: their ids follow from the event. */
export const onSaleRecorded = (deps: InventoryDeps): Consumer => ({
  group: 'inventory',
  source: 'sales',
  types: ['sales.sale-recorded.v1'],
  effects: ['movements'],
  apply: (events, { tenant_id }) => applySales(deps, tenant_id, events),
});
