import * as z from 'zod';
import { inventoryEvents } from '../inventory/events.ts';
import { paymentEvents } from '../payment/events.ts';
import { salesEvents } from '../sales/events.ts';
import { tenantEvents } from '../tenant/events.ts';
import { userEvents } from '../user/events.ts';
import { notificationEvents } from './events.ts';

/** What every service publishes and a webhook can ask for, by the service it comes from. */
export const publishedTypes = {
  user: Object.keys(userEvents),
  tenant: Object.keys(tenantEvents),
  inventory: Object.keys(inventoryEvents),
  sales: Object.keys(salesEvents),
  payment: Object.keys(paymentEvents),
  notification: Object.keys(notificationEvents),
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A type of event that some service publishes. The list is closed: a misspelt type would wait for ever. */
export const WebhookEventType = z.enum(Object.values(publishedTypes).flat()).meta({ id: 'WebhookEventType' });
export type WebhookEventType = z.output<typeof WebhookEventType>;

/** What `POST /webhooks/{webhook_id}/test` sends, whatever the webhook asked for. */
export const WEBHOOK_TEST_TYPE = 'webhook.test';
