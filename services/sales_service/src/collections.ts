import { defineCollections } from '@rmp/service-kit';

export const collections = defineCollections({
  sales: {
    key: 'sale_id',
    indexes: [
      // A number is held once a year; a document that clashes stays beside its holder, outside this index.
      { keys: { tenant_id: 1, financial_year: 1, number_key: 1 }, unique: true, partial: { clash: false } },
      { keys: { tenant_id: 1, seq: 1, sale_id: 1 } },
      { keys: { tenant_id: 1, sold_date: 1, seq: 1, sale_id: 1 } },
      { keys: { tenant_id: 1, number_key: 1, seq: 1, sale_id: 1 } },
      {
        keys: { tenant_id: 1, 'customer.customer_id': 1, seq: 1, sale_id: 1 },
        partial: { 'customer.customer_id': { $exists: true } },
      },
      // Memos whose day has still to be looked at: none most of the time, so tenants are found by it too.
      { keys: { tenant_id: 1, day_bill_due: 1, sale_id: 1 }, partial: { day_bill_due: { $exists: true } } },
      // Few bills wait for anything, and each first copy of an item or customer asks.
      { keys: { tenant_id: 1, waits_for: 1, seq: 1, sale_id: 1 }, partial: { waits_for: { $exists: true } } },
    ],
    required: {
      sale_id: 'string',
      seq: 'integer',
      number: 'string',
      number_key: 'string',
      clash: 'bool',
      financial_year: 'string',
      sold_date: 'string',
      lines: 'array',
      totals: 'object',
      tenders: 'array',
      credit_paise: 'integer',
      due_paise: 'integer',
      flags: 'array',
      request_hash: 'string',
    },
  },
  notes: {
    key: 'note_id',
    indexes: [
      { keys: { tenant_id: 1, financial_year: 1, number_key: 1 }, unique: true, partial: { clash: false } },
      { keys: { tenant_id: 1, sale_id: 1, seq: 1 } },
      { keys: { tenant_id: 1, seq: 1, note_id: 1 } },
      { keys: { tenant_id: 1, note_date: 1, seq: 1, note_id: 1 } },
    ],
    required: {
      note_id: 'string',
      seq: 'integer',
      kind: 'string',
      sale_id: 'string',
      number: 'string',
      number_key: 'string',
      clash: 'bool',
      financial_year: 'string',
      note_date: 'string',
      lines: 'array',
      totals: 'object',
      flags: 'array',
      request_hash: 'string',
    },
  },
  day_bills: {
    key: 'day_bill_id',
    indexes: [
      { keys: { tenant_id: 1, financial_year: 1, number_key: 1 }, unique: true },
      { keys: { tenant_id: 1, seq: 1, day_bill_id: 1 } },
      { keys: { tenant_id: 1, bill_date: 1, seq: 1, day_bill_id: 1 } },
    ],
    required: {
      day_bill_id: 'string',
      seq: 'integer',
      number: 'string',
      number_key: 'string',
      financial_year: 'string',
      memo_date: 'string',
      bill_date: 'string',
      memo_count: 'integer',
      lines: 'array',
      totals: 'object',
    },
  },
  tasks: {
    key: 'task_id',
    indexes: [
      { keys: { tenant_id: 1, seq: 1, task_id: 1 } },
      { keys: { tenant_id: 1, status: 1, seq: 1, task_id: 1 } },
    ],
    required: {
      task_id: 'string',
      seq: 'integer',
      kind: 'string',
      status: 'string',
      subject: 'string',
      flags: 'array',
      opened_at: 'string',
    },
  },
  shares: {
    key: 'secret_hash',
    indexes: [{ keys: { expires_at: 1 } }],
    required: {
      secret_hash: 'string',
      sale_id: 'string',
      created_at: 'string',
      expires_at: 'string',
    },
  },
  copies: {
    key: 'copy_key',
    required: { copy_key: 'string', source_seq: 'integer', value: 'object' },
  },
  quarantine: {
    key: 'content_hash',
    indexes: [
      { keys: { tenant_id: 1, seq: 1, content_hash: 1 } },
      {
        keys: { tenant_id: 1, waits_for_sale_id: 1, seq: 1 },
        partial: { waits_for_sale_id: { $exists: true } },
      },
    ],
    required: {
      content_hash: 'string',
      seq: 'integer',
      device_id: 'string',
      raw: 'string',
      code: 'string',
      received_at: 'string',
    },
  },
});
