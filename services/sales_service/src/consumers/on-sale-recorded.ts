import { SaleId } from '@rmp/contracts';
import type { Consumer } from '@rmp/service-kit';
import { settleWaiting } from '../commands/settle-waiting.ts';
import type { SalesDeps } from '../deps.ts';

/**
 * Hears of our own sales, however they came: from the outbox, so that a crash after a sale forgets nobody who waited for
 * it. Each correction is a transaction of its own; its note and the status of its sale are the inbox.
 */
export const onSaleRecorded = (deps: SalesDeps): Consumer => ({
  group: 'sales',
  source: 'sales',
  types: ['sales.sale-recorded.v1'],
  effects: [],
  apply: (events, { tenant_id }) =>
    settleWaiting(
      deps,
      tenant_id,
      events.map(({ subject }) => SaleId.parse(subject)),
    ),
});
