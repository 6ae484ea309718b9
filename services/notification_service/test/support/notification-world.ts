import { Message } from '@rmp/contracts/notification';
import { type Reply, startTestService, type TestService } from '@rmp/service-kit/testing';
import { expect, inject, vi } from 'vitest';
import { compose } from '../../src/compose.ts';
import type { NotificationConfig } from '../../src/config.ts';

/** The service without a mail server, unless the test names one. */
export const startNotificationService = (special: Partial<NotificationConfig> = {}): Promise<TestService> =>
  startTestService({
    mongodbUri: inject('mongodbUri'),
    name: 'notification',
    compose,
    config: (base): NotificationConfig => ({
      ...base,
      smtp: undefined,
      publicUrl: 'https://shop.example',
      allowPrivateTargets: false,
      allowPrivateWebhooks: false,
      secretKey: 'the-secret-key-of-this-test-service',
      deliveryPollMs: 20,
      ...special,
    }),
  });

/** The same service once more on the same database, as a second replica would be. */
export const startReplica = ({ service }: TestService, special: Partial<NotificationConfig>): Promise<TestService> =>
  startNotificationService({ databasePrefix: service.db.databaseName.replace(/_notification$/, ''), ...special });

let shops = 0;

/** A tenant no other test of this file has, and its owner. */
export function aShop(world: TestService) {
  const tenant = `shop-${(shops += 1)}`;
  return { tenant, token: world.token({ tenant_id: tenant }) };
}

export type Shop = ReturnType<typeof aShop>;

export const values = {
  customer: 'Ravi',
  shop: 'Sharma Kirana',
  bill_no: 'A/2627/000124',
  date: '22 Nov 2026',
  amount: '499.00',
  link: 'https://shop.example/s/x/y',
};

/** An e-mail about a bill, from the starter template. */
export const anEmail = (special: Readonly<Record<string, unknown>> = {}) => ({
  channel: 'email',
  to: 'ravi@example.com',
  template_key: 'bill_share',
  values,
  ...special,
});

export const aWhatsapp = (special: Readonly<Record<string, unknown>> = {}) => ({
  channel: 'whatsapp',
  to: '9876543210',
  template_key: 'bill_share',
  values,
  ...special,
});

export const create = (world: TestService, shop: Shop, body: object): Promise<Reply> =>
  world.http('POST', '/messages', { ...shop, body });

export const send = (world: TestService, shop: Shop, messageId: unknown): Promise<Reply> =>
  world.http('POST', `/messages/${String(messageId)}/send`, shop);

export const read = async (world: TestService, shop: Shop, messageId: unknown): Promise<Message> =>
  Message.parse((await world.http('GET', `/messages/${String(messageId)}`, shop)).body);

/** The message as soon as it is what the test waits for. */
export const whenMessage = (
  world: TestService,
  shop: Shop,
  messageId: unknown,
  expected: Partial<Record<keyof Message, unknown>>,
): Promise<Message> =>
  vi.waitFor(
    async () => {
      const message = await read(world, shop, messageId);
      expect(message).toMatchObject(expected);
      return message;
    },
    { timeout: 20_000, interval: 20 },
  );

export const consent = (
  world: TestService,
  shop: Shop,
  special: Readonly<Record<string, unknown>> = {},
): Promise<Reply> =>
  world.http('POST', '/consents', {
    ...shop,
    body: { to: '9876543210', purpose: 'utility', decision: 'withdrawn', wording: 'STOP', ...special },
  });

export const rowsOf = (world: TestService, collection: string, filter: object) =>
  world.service.db
    .collection(collection)
    .find(filter, { projection: { _id: 0 }, limit: 1000 })
    .toArray();
