import { salesEvents } from '@rmp/contracts/sales';
import { createRenderer } from '@rmp/invoice-document/worker';
import { openService, type RunningService, type SharedParts } from '@rmp/service-kit';
import { collections } from './collections.ts';
import type { SalesConfig } from './config.ts';
import { onInventoryChanged } from './consumers/on-inventory-changed.ts';
import { onPaymentChanged } from './consumers/on-payment-changed.ts';
import { onSaleRecorded } from './consumers/on-sale-recorded.ts';
import { onTenantChanged } from './consumers/on-tenant-changed.ts';
import { neighboursAt } from './copies/neighbours.ts';
import type { SalesDeps } from './deps.ts';
import { dayBillRound } from './day-bills/issue-day-bills.ts';
import { publicFace } from './public-face.ts';
import { salesHandlers } from './sales.routes.ts';
import { messengerAt } from './share/messenger.ts';

/** The whole service from its configuration; parts that a process shares come from outside. */
export async function compose(config: SalesConfig, shared: SharedParts = {}): Promise<RunningService> {
  const service = await openService({ ...publicFace, config, shared, events: salesEvents, collections });
  const renderer = createRenderer();
  const registers = createRenderer({ queueMax: 4, timeoutMs: 60_000 });
  const deps: SalesDeps = {
    ...service.deps,
    neighbours: neighboursAt(config.urls),
    renderer,
    registers,
    messenger: messengerAt(config.urls.notification),
    publicUrl: config.publicUrl,
  };

  return service.run({
    handlers: salesHandlers(deps),
    consumers: [onInventoryChanged(deps), onTenantChanged(deps), onPaymentChanged(deps), onSaleRecorded(deps)],
    rounds: [dayBillRound(deps)],
    retention: [{ collection: 'shares', field: 'expires_at', keepMs: 0 }],
    limits: { share: config.sharesPerMinute },
    close: [renderer.close, registers.close],
  });
}
