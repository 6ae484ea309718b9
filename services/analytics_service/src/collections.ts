import { defineCollections } from '@rmp/service-kit';

export const collections = defineCollections({
  event_log: {
    key: 'event_id',
    indexes: [{ keys: { tenant_id: 1, seq: 1, place: 1 } }, { keys: { tenant_id: 1, type: 1, seq: 1, place: 1 } }],
    required: {
      event_id: 'string',
      seq: 'integer',
      place: 'string',
      type: 'string',
      source: 'string',
      subject: 'string',
      source_seq: 'integer',
      occurred_at: 'string',
      logged_at: 'string',
      data_json: 'string',
    },
  },
  event_counts: { key: 'type', required: { type: 'string', count: 'integer' } },
  sales_days: {
    key: 'sold_date',
    required: {
      sold_date: 'string',
      bills: 'integer',
      gross_paise: 'integer',
      discount_paise: 'integer',
      charges_paise: 'integer',
      taxable_paise: 'integer',
      cgst_paise: 'integer',
      sgst_paise: 'integer',
      igst_paise: 'integer',
      cess_paise: 'integer',
      round_off_paise: 'integer',
      payable_paise: 'integer',
      credit_paise: 'integer',
    },
    optional: {
      cancelled_bills: 'integer',
      cancelled_paise: 'integer',
      credit_notes: 'integer',
      returned_paise: 'integer',
      debit_notes: 'integer',
      debited_paise: 'integer',
      tax: 'object',
    },
  },
  item_months: {
    key: ['month', 'item_key'],
    required: { month: 'string', item_key: 'string', about: 'object', days: 'object' },
  },
  payment_days: { key: 'paid_date', required: { paid_date: 'string', modes: 'object' } },
});
