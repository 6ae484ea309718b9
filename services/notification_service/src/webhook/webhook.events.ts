import type { NewEvent } from '@rmp/contracts';
import { WebhookStand } from '@rmp/contracts/notification';
import type { KeptWebhook } from './domain/webhook.ts';

/** How the webhook stands, without its address. */
export const webhookChanged = (webhook: KeptWebhook): NewEvent => ({
  type: 'notification.webhook-changed.v1',
  subject: webhook.webhook_id,
  data: { webhook: webhookStandOf(webhook) },
});

/** For the audit log: where events go too, without the path, which may carry a key. */
export const webhookAudit = (webhook: KeptWebhook): object => ({
  ...webhookStandOf(webhook),
  origin: new URL(webhook.url).origin,
});

/** The schema is a whitelist: no address, no secret. */
const webhookStandOf = (webhook: KeptWebhook): WebhookStand => WebhookStand.parse(webhook);
