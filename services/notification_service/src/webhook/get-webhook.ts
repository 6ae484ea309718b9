import type { WebhookId } from '@rmp/contracts';
import type { Webhook } from '@rmp/contracts/notification';
import { allow, type Caller } from '@rmp/service-kit';
import type { WebhookDeps } from '../deps.ts';
import { shownWebhook } from './domain/webhook.ts';
import { orNotFound } from './or-not-found.ts';

/** One webhook as it is, a deleted one too: its log names it. */
export async function getWebhook(deps: WebhookDeps, caller: Caller, webhookId: WebhookId): Promise<Webhook> {
  allow(caller, 'webhooks:manage');

  return shownWebhook(orNotFound(await deps.webhooksOf(caller.tenant_id).byId(webhookId), webhookId), deps.now());
}
