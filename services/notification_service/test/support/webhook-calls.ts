import assert from 'node:assert/strict';
import { type CloudEvent, pageOf } from '@rmp/contracts';
import { Webhook, WebhookDelivery, WebhookMade } from '@rmp/contracts/notification';
import { anEvent, type Reply, type TestService } from '@rmp/service-kit/testing';
import { expect, vi } from 'vitest';
import type { Shop } from './notification-world.ts';

export const SALE_RECORDED = 'sales.sale-recorded.v1';

export const createWebhook = (world: TestService, shop: Shop, body: object): Promise<Reply> =>
  world.http('POST', '/webhooks', { ...shop, body: { event_types: [SALE_RECORDED], ...body } });

/** A webhook at this address, with its secret. */
export async function aWebhook(
  world: TestService,
  shop: Shop,
  body: object,
): Promise<{ webhook: Webhook; secret: string }> {
  const { webhook, secret } = WebhookMade.parse((await createWebhook(world, shop, body)).body);
  assert(secret, 'a new webhook answers its secret');

  return { webhook, secret };
}

export const readWebhook = async (world: TestService, shop: Shop, webhookId: string): Promise<Webhook> =>
  Webhook.parse((await world.http('GET', `/webhooks/${webhookId}`, shop)).body);

const Log = pageOf(WebhookDelivery);

export const logOf = async (world: TestService, shop: Shop, webhookId: string): Promise<readonly WebhookDelivery[]> =>
  Log.parse((await world.http('GET', `/webhooks/${webhookId}/deliveries`, shop)).body).rows;

/** The log as soon as it is what the test waits for. */
export const whenLog = (
  world: TestService,
  shop: Shop,
  webhookId: string,
  expected: readonly Partial<Record<keyof WebhookDelivery, unknown>>[],
): Promise<readonly WebhookDelivery[]> =>
  vi.waitFor(
    async () => {
      const log = await logOf(world, shop, webhookId);
      expect(log).toMatchObject(expected);
      return log;
    },
    { timeout: 20_000, interval: 20 },
  );

/** A sale of this shop just now, as sales_service publishes it; what is in it is no business of the webhooks. */
export const aSale = (
  { clock }: TestService,
  { tenant }: Shop,
  seq: number,
  special: { readonly time?: string } = {},
): CloudEvent =>
  anEvent({
    type: SALE_RECORDED,
    tenant_id: tenant,
    seq,
    time: clock.now(),
    data: { sale: { number: `A/2627/${seq}` } },
    ...special,
  });
