import { notificationContract } from '@rmp/contracts/notification';
import { newId } from '@rmp/service-kit';
import { isolationCases, type TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { aWhatsapp, startNotificationService } from './support/notification-world.ts';

const OURS = 'sharma-kirana';
const STRANGER = 'verma-stores';
const MESSAGE_ID = newId();
const NEW_CONSENT = { to: '9876543210', purpose: 'marketing', decision: 'given', wording: 'Yes, tell me of offers' };

let world: TestService;

beforeAll(async () => {
  world = await startNotificationService();
  const owner = { tenant: OURS, token: world.token({ tenant_id: OURS }) };
  await world.http('POST', '/messages', { ...owner, body: aWhatsapp({ message_id: MESSAGE_ID, draft: true }) });
  await world.http('POST', '/consents', { ...owner, body: NEW_CONSENT });
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
  },
  { ours: OURS, stranger: STRANGER },
);

describe('tenant isolation', () => {
  it.each(cases)('$title', ({ check }) => check(world));
});
