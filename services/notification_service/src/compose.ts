import { notificationEvents } from '@rmp/contracts/notification';
import { openService, type RunningService, type SharedParts } from '@rmp/service-kit';
import { about } from './about.ts';
import { collections } from './collections.ts';
import type { NotificationConfig } from './config.ts';
import { consentHandlers } from './consent/consent.routes.ts';
import { consentStore } from './consent/consent.store.ts';
import { deliverNext } from './delivery/deliver-next.ts';
import { startDelivery } from './delivery/delivery-job.ts';
import { claimsOf, tenantQueue } from './delivery/delivery-queue.store.ts';
import { mailerOf } from './delivery/mailer.ts';
import type { DeliveryDeps, NotificationDeps } from './deps.ts';
import { messageHandlers } from './message/message.routes.ts';
import { messageStore } from './message/message.store.ts';
import { templateHandlers } from './template/template.routes.ts';
import { templateStore } from './template/template.store.ts';

export async function compose(config: NotificationConfig, shared: SharedParts = {}): Promise<RunningService> {
  const service = await openService({ ...about, config, shared, events: notificationEvents, collections });
  const { tenantDb } = service.deps;
  const { smtp, publicUrl, allowPrivateTargets } = config;
  const delivering: DeliveryDeps = {
    ...service.deps,
    messagesOf: (tenantId) => messageStore(tenantDb(tenantId)),
    templatesOf: (tenantId) => templateStore(tenantDb(tenantId)),
    consentsOf: (tenantId) => consentStore(tenantDb(tenantId)),
    queueOf: (tenantId) => tenantQueue(tenantDb(tenantId)),
    claimDue: claimsOf(service.db),
    isMailConfigured: smtp !== undefined,
    publicUrl,
    allowPrivateTargets,
  };
  const sendMail = smtp && mailerOf(smtp);
  const delivery =
    sendMail &&
    startDelivery({
      deliverNext: () => deliverNext(delivering, sendMail),
      pollMs: config.deliveryPollMs,
      onError: (error) => delivering.logger.warn({ err: error }, 'a round of deliveries failed'),
    });
  const deps: NotificationDeps = { ...delivering, wakeDelivery: () => delivery?.wake() };

  return service.run({
    handlers: { ...messageHandlers(deps), ...templateHandlers(deps), ...consentHandlers(deps) },
    close: delivery ? [delivery.close] : [],
  });
}
