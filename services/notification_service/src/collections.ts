import { defineCollections } from '@rmp/service-kit';

export const collections = defineCollections({
  messages: {
    key: 'message_id',
    indexes: [
      { keys: { tenant_id: 1, seq: 1, message_id: 1 } },
      { keys: { tenant_id: 1, status: 1, seq: 1, message_id: 1 } },
      { keys: { tenant_id: 1, customer_id: 1, seq: 1, message_id: 1 }, partial: { customer_id: { $exists: true } } },
      { keys: { tenant_id: 1, sale_id: 1, seq: 1, message_id: 1 }, partial: { sale_id: { $exists: true } } },
    ],
    required: {
      message_id: 'string',
      channel: 'string',
      purpose: 'string',
      status: 'string',
      text: 'string',
      attempts: 'array',
      request_hash: 'string',
      seq: 'integer',
    },
  },
  /** E-mails that wait for their next try. A claimed one is due again when its lease ends. */
  delivery_queue: {
    key: 'message_id',
    indexes: [{ keys: { due_at: 1 } }],
    required: { message_id: 'string', due_at: 'string', tries: 'integer' },
    optional: { lease_id: 'string' },
  },
  /** A shop's own words; the starters are in the code. */
  templates: {
    key: 'template_key',
    required: { template_key: 'string', purpose: 'string', texts: 'object', updated_at: 'string' },
  },
  /** What was said, word for word; never changed. */
  consents: {
    key: 'consent_id',
    indexes: [
      { keys: { tenant_id: 1, seq: 1, consent_id: 1 } },
      { keys: { tenant_id: 1, recipient: 1, seq: 1, consent_id: 1 } },
    ],
    required: {
      consent_id: 'string',
      recipient: 'string',
      purpose: 'string',
      decision: 'string',
      wording: 'string',
      decided_at: 'string',
      request_hash: 'string',
      seq: 'integer',
    },
  },
  /** What holds now, one row per recipient and purpose. */
  consent_standings: {
    key: ['recipient', 'purpose'],
    required: { recipient: 'string', purpose: 'string', decision: 'string', decided_at: 'string' },
  },
  webhooks: {
    key: 'webhook_id',
    indexes: [{ keys: { tenant_id: 1, seq: 1, webhook_id: 1 } }, { keys: { tenant_id: 1, status: 1 } }],
    required: {
      webhook_id: 'string',
      url: 'string',
      event_types: 'array',
      status: 'string',
      secrets: 'array',
      created_at: 'string',
      request_hash: 'string',
      seq: 'integer',
    },
  },
  /** The delivery log. Its key is made from event and webhook, so it is also the inbox. */
  webhook_deliveries: {
    key: 'delivery_id',
    indexes: [
      { keys: { tenant_id: 1, webhook_id: 1, seq: 1, delivery_id: 1 } },
      { keys: { tenant_id: 1, webhook_id: 1, status: 1, seq: 1, delivery_id: 1 } },
      { keys: { tenant_id: 1, webhook_id: 1, next_attempt_at: 1 }, partial: { status: 'waiting' } },
      { keys: { created_at: 1 } },
    ],
    required: {
      delivery_id: 'string',
      webhook_id: 'string',
      event_id: 'string',
      event_type: 'string',
      status: 'string',
      body: 'string',
      attempts: 'integer',
      tries: 'integer',
      created_at: 'string',
      seq: 'integer',
    },
  },
  /** Webhooks with deliveries that wait, and who works on them until when. */
  webhook_lanes: {
    key: 'webhook_id',
    indexes: [{ keys: { due_at: 1 } }],
    required: { webhook_id: 'string', due_at: 'string', leased_until: 'string' },
    optional: { lease_id: 'string' },
  },
});
