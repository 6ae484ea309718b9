import { notificationEvents } from '@rmp/contracts/notification';
import { openService, type RunningService, type SharedParts } from '@rmp/service-kit';
import { randomInt } from 'node:crypto';
import { about } from './about.ts';
import { collections } from './collections.ts';
import type { NotificationConfig } from './config.ts';
import { consentHandlers } from './consent/consent.routes.ts';
import { consentStore } from './consent/consent.store.ts';
import { deliverNext } from './delivery/deliver-next.ts';
import { startDelivery } from './delivery/delivery-job.ts';
import { claimsOf, tenantQueue } from './delivery/delivery-queue.store.ts';
import { mailerOf } from './delivery/mailer.ts';
import { onPublished } from './consumers/on-published.ts';
import type { DeliveryDeps, NotificationDeps, WebhookDeps } from './deps.ts';
import { messageHandlers } from './message/message.routes.ts';
import { messageStore } from './message/message.store.ts';
import { retention } from './retention.ts';
import { templateHandlers } from './template/template.routes.ts';
import { templateStore } from './template/template.store.ts';
import { deliverLane } from './webhook/deliver-lane.ts';
import { startLanes } from './webhook/lanes-job.ts';
import { secretBox } from './webhook/secret-box.ts';
import { webhookDeliveryStore } from './webhook/webhook-delivery.store.ts';
import { laneClaimsOf, tenantLanes } from './webhook/webhook-lane.store.ts';
import { webhookHandlers } from './webhook/webhook.routes.ts';
import { webhookStore } from './webhook/webhook.store.ts';

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

  const claimLane = laneClaimsOf(service.db);
  const webhooks: WebhookDeps = {
    ...service.deps,
    webhooksOf: (tenantId) => webhookStore(tenantDb(tenantId)),
    webhookDeliveriesOf: (tenantId) => webhookDeliveryStore(tenantDb(tenantId)),
    lanesOf: (tenantId) => tenantLanes(tenantDb(tenantId)),
    secretBox: secretBox(config.secretKey),
    allowPrivateWebhooks: config.allowPrivateWebhooks,
    jitter: () => randomInt(1001) / 1000,
    wakeWebhooks: () => lanes.wake(),
  };
  const lanes = startLanes({
    claim: (but) => claimLane(webhooks.now(), webhooks.newId(), but),
    deliver: (lane) => deliverLane(webhooks, lane),
    pollMs: config.deliveryPollMs,
    onError: (error) => webhooks.logger.warn({ err: error }, 'a round of webhook deliveries failed'),
  });

  return service.run({
    handlers: {
      ...messageHandlers(deps),
      ...templateHandlers(deps),
      ...consentHandlers(deps),
      ...webhookHandlers(webhooks),
    },
    consumers: onPublished(webhooks),
    retention,
    close: [...(delivery ? [delivery.close] : []), lanes.close],
  });
}
