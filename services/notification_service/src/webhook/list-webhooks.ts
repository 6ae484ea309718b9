import type { Webhook } from '@rmp/contracts/notification';
import { allow, type Caller, type Page, type PageQuery } from '@rmp/service-kit';
import type { WebhookDeps } from '../deps.ts';
import { shownWebhook } from './domain/webhook.ts';

/** The webhooks of the shop, in the order in which they last changed; the change feed has tombstones. */
export async function listWebhooks(deps: WebhookDeps, caller: Caller, query: PageQuery): Promise<Page<Webhook>> {
  allow(caller, 'webhooks:manage');
  const page = await deps.webhooksOf(caller.tenant_id).page(query);
  const now = deps.now();

  return { ...page, rows: page.rows.map((webhook) => shownWebhook(webhook, now)) };
}
