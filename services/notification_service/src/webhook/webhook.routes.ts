import type { Handlers } from '@rmp/contracts';
import type { notificationContract } from '@rmp/contracts/notification';
import type { Caller, RequestFacts } from '@rmp/service-kit';
import type { WebhookDeps } from '../deps.ts';
import { changeWebhook } from './change-webhook.ts';
import { createWebhook } from './create-webhook.ts';
import { deleteWebhook } from './delete-webhook.ts';
import { getWebhook } from './get-webhook.ts';
import { listWebhookDeliveries } from './list-webhook-deliveries.ts';
import { listWebhooks } from './list-webhooks.ts';
import { redeliverWebhook } from './redeliver-webhook.ts';
import { rotateWebhookSecret } from './rotate-webhook-secret.ts';
import { testWebhook } from './test-webhook.ts';

type WebhookRoutes = Pick<
  typeof notificationContract,
  | 'listWebhooks'
  | 'createWebhook'
  | 'getWebhook'
  | 'changeWebhook'
  | 'deleteWebhook'
  | 'rotateWebhookSecret'
  | 'testWebhook'
  | 'listWebhookDeliveries'
  | 'redeliverWebhook'
>;

export const webhookHandlers = (deps: WebhookDeps): Handlers<WebhookRoutes, Caller, RequestFacts> => ({
  listWebhooks: ({ caller, query }) => listWebhooks(deps, caller, query),
  createWebhook: ({ caller, body, facts }) => createWebhook(deps, caller, body, facts),
  getWebhook: ({ caller, params }) => getWebhook(deps, caller, params.webhook_id),
  changeWebhook: ({ caller, params, body }) => changeWebhook(deps, caller, params.webhook_id, body),
  deleteWebhook: ({ caller, params }) => deleteWebhook(deps, caller, params.webhook_id),
  rotateWebhookSecret: ({ caller, params, facts }) => rotateWebhookSecret(deps, caller, params.webhook_id, facts),
  testWebhook: ({ caller, params, facts }) => testWebhook(deps, caller, params.webhook_id, facts),
  listWebhookDeliveries: ({ caller, params, query }) =>
    listWebhookDeliveries(deps, caller, { ...query, webhook_id: params.webhook_id }),
  redeliverWebhook: ({ caller, params }) => redeliverWebhook(deps, caller, params.webhook_id, params.delivery_id),
});
