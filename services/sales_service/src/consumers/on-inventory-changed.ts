import type { Consumer } from '@rmp/service-kit';
import { keepCopies } from '../copies/keep-copies.ts';
import type { SalesDeps } from '../deps.ts';

/** A copy keeps its owner's seq, so the same word twice changes nothing: no other inbox is needed. */
export const onInventoryChanged = (deps: SalesDeps): Consumer => ({
  group: 'sales',
  source: 'inventory',
  types: ['inventory.item-changed.v1'],
  effects: [],
  apply: (events, { tenant_id }) => keepCopies(deps, tenant_id, events),
});
