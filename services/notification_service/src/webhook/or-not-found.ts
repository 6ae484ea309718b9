import type { WebhookId } from '@rmp/contracts';
import { Problem } from '@rmp/service-kit';
import type { KeptWebhook } from './domain/webhook.ts';

/** Throws `common/not-found`. */
export function orNotFound(webhook: KeptWebhook | undefined, webhook_id: WebhookId): KeptWebhook {
  if (webhook) return webhook;
  throw new Problem('common/not-found', { webhook_id });
}

/** For what would be sent at once. Throws `common/not-found` or `notification/webhook-not-active`. */
export function orNotActive(webhook: KeptWebhook | undefined, webhook_id: WebhookId): KeptWebhook {
  const found = orNotFound(webhook, webhook_id);
  if (found.status === 'active') return found;
  throw new Problem('notification/webhook-not-active', { webhook_id, status: found.status });
}
