import { defineCollections, quarantineCollection } from '@rmp/service-kit';

export const collections = defineCollections({
  items: {
    key: 'item_id',
    indexes: [
      { keys: { tenant_id: 1, seq: 1, item_id: 1 } },
      { keys: { tenant_id: 1, barcode: 1, seq: 1, item_id: 1 }, partial: { barcode: { $exists: true } } },
      { keys: { tenant_id: 1, category: 1, seq: 1, item_id: 1 }, partial: { category: { $exists: true } } },
      { keys: { tenant_id: 1, has_alert: 1, seq: 1, item_id: 1 }, partial: { has_alert: true } },
    ],
    required: {
      item_id: 'string',
      seq: 'integer',
      state: 'string',
      on_hand_milli: 'integer',
      movement_count: 'integer',
    },
    optional: {
      sell_price_paise: 'integer',
      mrp_paise: 'integer',
      cost_paise: 'integer',
      low_stock_milli: 'integer',
      is_counted: 'bool',
      has_task: 'bool',
      tax: 'array',
    },
  },
  movements: {
    key: 'movement_id',
    indexes: [{ keys: { tenant_id: 1, item_id: 1, seq: 1, place: 1 } }],
    required: {
      movement_id: 'string',
      item_id: 'string',
      seq: 'integer',
      place: 'string',
      movement_no: 'integer',
      delta_milli: 'integer',
      on_hand_milli: 'integer',
      reason: 'string',
      moved_at: 'string',
    },
  },
  changes: {
    key: 'change_id',
    indexes: [{ keys: { tenant_id: 1, item_id: 1, seq: 1, change_id: 1 } }],
    required: {
      change_id: 'string',
      item_id: 'string',
      seq: 'integer',
      kind: 'string',
      changed_at: 'string',
      received_at: 'string',
      user_id: 'string',
    },
  },
  ...quarantineCollection,
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
      short_milli: 'integer',
      bills: 'array',
      opened_at: 'string',
    },
  },
});
