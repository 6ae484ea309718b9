import type { TenantId } from '@rmp/contracts';
import type { KitDeps } from '@rmp/service-kit';
import type { ConsentStore } from './consent/consent.store.ts';
import type { ClaimDue, TenantQueue } from './delivery/delivery-queue.store.ts';
import type { MessageStore } from './message/message.store.ts';
import type { TemplateStore } from './template/template.store.ts';
import type { SecretBox } from './webhook/secret-box.ts';
import type { WebhookDeliveryStore } from './webhook/webhook-delivery.store.ts';
import type { TenantLanes } from './webhook/webhook-lane.store.ts';
import type { WebhookStore } from './webhook/webhook.store.ts';

/** What the delivery of messages may ask for. Stores are always of one tenant. */
export interface DeliveryDeps extends KitDeps {
  readonly messagesOf: (tenantId: TenantId) => MessageStore;
  readonly templatesOf: (tenantId: TenantId) => TemplateStore;
  readonly consentsOf: (tenantId: TenantId) => ConsentStore;
  readonly queueOf: (tenantId: TenantId) => TenantQueue;
  readonly claimDue: ClaimDue;
  readonly isMailConfigured: boolean;
  readonly publicUrl: string;
  readonly allowPrivateTargets: boolean;
}

/** What a use case of messages may ask for. */
export interface NotificationDeps extends DeliveryDeps {
  /** A hint that something is due: losing it costs one poll. */
  readonly wakeDelivery: () => void;
}

/** What a use case of webhooks may ask for. */
export interface WebhookDeps extends KitDeps {
  readonly webhooksOf: (tenantId: TenantId) => WebhookStore;
  readonly webhookDeliveriesOf: (tenantId: TenantId) => WebhookDeliveryStore;
  readonly lanesOf: (tenantId: TenantId) => TenantLanes;
  readonly secretBox: SecretBox;
  readonly allowPrivateWebhooks: boolean;
  /** From 0 to 1, anew each time: spreads the next tries of what failed together. */
  readonly jitter: () => number;
  /** A hint that something is due: losing it costs one poll. */
  readonly wakeWebhooks: () => void;
}
