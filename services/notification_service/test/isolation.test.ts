import { notificationContract } from '@rmp/contracts/notification';
import { newId } from '@rmp/service-kit';
import { isolationCases, type TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { aWhatsapp, startNotificationService } from './support/notification-world.ts';

const OURS = 'sharma-kirana';
const STRANGER = 'verma-stores';
const MESSAGE_ID = newId();
const WEBHOOK_ID = newId();
const NEW_WEBHOOK = { url: 'https://erp.example/rmp', event_types: ['sales.sale-recorded.v1'] };
/** The log of a webhook is looked up below the webhook, so that any id will do. */
const DELIVERY_ID = '0'.repeat(32);
const NEW_CONSENT = { to: '9876543210', purpose: 'marketing', decision: 'given', wording: 'Yes, tell me of offers' };

let world: TestService;

beforeAll(async () => {
  world = await startNotificationService();
  const owner = { tenant: OURS, token: world.token({ tenant_id: OURS }) };
  await world.http('POST', '/messages', { ...owner, body: aWhatsapp({ message_id: MESSAGE_ID, draft: true }) });
  await world.http('POST', '/consents', { ...owner, body: NEW_CONSENT });
  await world.http('POST', '/webhooks', { ...owner, body: { ...NEW_WEBHOOK, webhook_id: WEBHOOK_ID } });
  await world.http('PUT', '/templates/diwali', { ...owner, body: { texts: { en: 'Happy Diwali from {shop}' } } });
});

afterAll(() => world.close());

const cases = isolationCases(
  notificationContract,
  {
    listMessages: { stranger: 'empty' },
    createMessage: { body: aWhatsapp(), stranger: 'own' },
    getMessage: { params: { message_id: MESSAGE_ID }, stranger: 'not-found' },
    sendMessage: { params: { message_id: MESSAGE_ID }, stranger: 'not-found' },
    listTemplates: { stranger: 'own' },
    putTemplate: { params: { template_key: 'diwali' }, body: { texts: { en: 'Hello' } }, stranger: 'own' },
    listConsents: { stranger: 'empty' },
    recordConsent: { body: NEW_CONSENT, stranger: 'own' },
    listWebhooks: { stranger: 'empty' },
    createWebhook: { body: NEW_WEBHOOK, stranger: 'own' },
    getWebhook: { params: { webhook_id: WEBHOOK_ID }, stranger: 'not-found' },
    changeWebhook: { params: { webhook_id: WEBHOOK_ID }, body: { status: 'paused' }, stranger: 'not-found' },
    deleteWebhook: { params: { webhook_id: WEBHOOK_ID }, stranger: 'not-found' },
    rotateWebhookSecret: { params: { webhook_id: WEBHOOK_ID }, stranger: 'not-found' },
    testWebhook: { params: { webhook_id: WEBHOOK_ID }, stranger: 'not-found' },
    listWebhookDeliveries: { params: { webhook_id: WEBHOOK_ID }, stranger: 'not-found' },
    redeliverWebhook: {
      params: { webhook_id: WEBHOOK_ID, delivery_id: DELIVERY_ID },
      stranger: 'not-found',
    },
  },
  { ours: OURS, stranger: STRANGER },
);

describe('tenant isolation', () => {
  it.each(cases)('$title', ({ check }) => check(world));
});
