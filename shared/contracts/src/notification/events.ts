import * as z from 'zod';
import { defineEvents } from '../event.ts';
import { Instant, TenantId, WebhookId } from '../primitives/index.ts';
import { Message } from './shapes.ts';

/** How a message stands. Text, recipient and links stay in the service: a share link opens a bill. */
export const MessageStand = Message.pick({
  tenant_id: true,
  message_id: true,
  channel: true,
  purpose: true,
  status: true,
  customer_id: true,
  sale_id: true,
  template_key: true,
  locale: true,
  reason: true,
  sent_at: true,
  created_at: true,
  updated_at: true,
  seq: true,
});
export type MessageStand = z.output<typeof MessageStand>;

/** How a webhook stands. Its address stays in the service: some carry a key. Event types may be of a later version. */
export const WebhookStand = z.object({
  tenant_id: TenantId,
  webhook_id: WebhookId,
  event_types: z.array(z.string().max(80)).readonly(),
  status: z.enum(['active', 'paused', 'deleted']),
  paused_reason: z.string().max(40).optional(),
  failing_since: Instant.optional(),
  created_at: Instant,
  updated_at: Instant,
  seq: z.int().min(1),
});
export type WebhookStand = z.output<typeof WebhookStand>;

export const notificationEvents = defineEvents({
  'notification.message-changed.v1': {
    summary: 'A message was made, waits, was sent or could not be sent',
    data: z.looseObject({ message: z.looseObject(MessageStand.shape) }),
  },
  'notification.webhook-changed.v1': {
    summary: 'A webhook was made, changed, paused or deleted, or got a new secret',
    data: z.looseObject({ webhook: z.looseObject(WebhookStand.shape) }),
  },
});
