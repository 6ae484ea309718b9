import { paymentEvents } from '@rmp/contracts/payment';
import { createRenderer } from '@rmp/invoice-document/worker';
import { openService, type RunningService, type SharedParts } from '@rmp/service-kit';
import { collections } from './collections.ts';
import type { PaymentConfig } from './config.ts';
import { onSales } from './consumers/on-sales.ts';
import { onTenantChanged } from './consumers/on-tenant-changed.ts';
import type { PaymentDeps } from './deps.ts';
import { paymentHandlers } from './payment.routes.ts';
import { publicFace } from './public-face.ts';
import { retention } from './retention.ts';
import { secretBox } from './upi/secret-box.ts';

/** The whole service from its configuration; parts that a process shares come from outside. */
export async function compose(config: PaymentConfig, shared: SharedParts = {}): Promise<RunningService> {
  const service = await openService({ ...publicFace, config, shared, events: paymentEvents, collections });
  const renderer = createRenderer();
  const deps: PaymentDeps = { ...service.deps, secretBox: secretBox(config.secretKey), renderer };

  return service.run({
    handlers: paymentHandlers(deps),
    consumers: [onSales(deps), onTenantChanged(deps)],
    retention,
    close: [renderer.close],
  });
}
