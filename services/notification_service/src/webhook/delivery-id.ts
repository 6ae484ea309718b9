import type { WebhookId } from '@rmp/contracts';
import { DeliveryId } from '@rmp/contracts/notification';
import { createHash } from 'node:crypto';

/** The same for the same event and webhook, whoever computes it: the inbox of deliveries. */
export const deliveryIdOf = (eventId: string, webhookId: WebhookId): DeliveryId =>
  DeliveryId.parse(createHash('sha256').update(`${webhookId}\n${eventId}`).digest('hex').slice(0, 32));
