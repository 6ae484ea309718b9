import { defineCollections, quarantineCollection } from '@rmp/service-kit';

export const collections = defineCollections({
  customers: {
    key: 'customer_id',
    indexes: [
      { keys: { tenant_id: 1, seq: 1, customer_id: 1 } },
      { keys: { tenant_id: 1, name_key: 1, customer_id: 1 } },
      { keys: { tenant_id: 1, mobile: 1, seq: 1, customer_id: 1 }, partial: { mobile: { $exists: true } } },
      { keys: { tenant_id: 1, owes: 1, name_key: 1, customer_id: 1 }, partial: { owes: true } },
    ],
    required: {
      customer_id: 'string',
      seq: 'integer',
      name: 'string',
      name_key: 'string',
      balance_paise: 'integer',
      entry_count: 'integer',
      unused_paise: 'integer',
    },
    optional: { credit_limit_paise: 'integer', credit_days: 'integer', owes: 'bool', mobile: 'string' },
  },
  bills: {
    key: 'bill_id',
    indexes: [{ keys: { tenant_id: 1, customer_id: 1, is_open: 1, bill_id: 1 }, partial: { is_open: true } }],
    required: {
      bill_id: 'string',
      kind: 'string',
      state: 'string',
      amount_paise: 'integer',
      due_paise: 'integer',
      paid_by: 'array',
      waiting: 'array',
    },
    optional: { is_open: 'bool', customer_id: 'string', told_due_paise: 'integer' },
  },
  payments: {
    key: 'payment_id',
    indexes: [
      { keys: { tenant_id: 1, seq: 1, payment_id: 1 } },
      { keys: { tenant_id: 1, customer_id: 1, seq: 1, payment_id: 1 }, partial: { customer_id: { $exists: true } } },
      { keys: { tenant_id: 1, sale_id: 1, payment_id: 1 }, partial: { sale_id: { $exists: true } } },
      { keys: { tenant_id: 1, customer_id: 1, has_unused: 1, payment_id: 1 }, partial: { has_unused: true } },
      { keys: { tenant_id: 1, upi_state: 1, seq: 1, payment_id: 1 }, partial: { upi_state: { $exists: true } } },
      { keys: { tenant_id: 1, financial_year: 1, number: 1 }, unique: true, partial: { clash: false } },
    ],
    required: {
      payment_id: 'string',
      seq: 'integer',
      kind: 'string',
      direction: 'string',
      mode: 'string',
      amount_paise: 'integer',
      unallocated_paise: 'integer',
      allocations: 'array',
      held: 'array',
      status: 'string',
      paid_at: 'string',
    },
    optional: { customer_id: 'string', sale_id: 'string', has_unused: 'bool', clash: 'bool', number: 'string' },
  },
  entries: {
    key: 'entry_id',
    indexes: [
      {
        keys: { tenant_id: 1, customer_id: 1, entry_no: 1 },
        unique: true,
        partial: { customer_id: { $exists: true } },
      },
    ],
    required: { entry_id: 'string', seq: 'integer', kind: 'string', legs: 'array', at: 'string', entry_date: 'string' },
    optional: { customer_id: 'string', entry_no: 'integer', party_paise: 'integer', balance_paise: 'integer' },
  },
  accounts: { key: 'account', required: { account: 'string', balance_paise: 'integer' } },
  shops: {
    key: [],
    required: {
      business_name: 'string',
      seller_kinds: 'array',
      state_code: 'string',
      status: 'string',
      source_seq: 'integer',
    },
  },
  images: { key: 'image_id', required: { image_id: 'string', content_base64: 'string' } },
  ...quarantineCollection,
  upi_intents: {
    key: 'payment_id',
    required: { payment_id: 'string', amount_paise: 'integer', upi_link: 'string', request_hash: 'string' },
  },
  webhook_secrets: { key: 'provider', required: { provider: 'string', sealed: 'string', set_at: 'string' } },
  webhook_events: {
    key: ['provider', 'provider_event_id'],
    indexes: [{ keys: { recorded_at: 1 } }],
    required: { provider: 'string', provider_event_id: 'string', recorded_at: 'string' },
  },
  webhook_refusals: {
    key: 'refusal_id',
    indexes: [{ keys: { last_at: 1 } }],
    required: { refusal_id: 'string', reason: 'string', count: 'integer', last_at: 'string' },
  },
});
