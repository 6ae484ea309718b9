import type { OutboxRow } from '../tables/outbox.ts';

/** The call that brings one command of stock or khata to its service. */
export interface CommandRequest {
  readonly method: 'POST' | 'PATCH';
  readonly path: `/${string}`;
  readonly body: unknown;
  /** What an answer to it bears: anything else did not come from the service, however friendly its status. */
  readonly answers: readonly [field: string, id: string];
}

export type OwnCallRow = Exclude<OutboxRow, { readonly kind: 'record-sale' | 'record-return' | 'cancel-sale' }>;

/** Sending twice does once: what is created brings its own id, and a change says what holds after it. */
export function requestOf(row: OwnCallRow): CommandRequest {
  switch (row.kind) {
    case 'add-item':
      return call('POST', '/api/inventory/items', row.data, ['item_id', row.data.item_id]);
    case 'change-item':
      return call('PATCH', `/api/inventory/items/${row.data.item_id}`, row.data.patch, ['item_id', row.data.item_id]);
    case 'move-stock':
      return call('POST', `/api/inventory/items/${row.data.item_id}/stock`, row.data.movement, [
        'movement_id',
        row.data.movement.movement_id,
      ]);
    case 'add-customer':
      return call('POST', '/api/payment/customers', row.data, ['customer_id', row.data.customer_id]);
    case 'change-customer':
      return call('PATCH', `/api/payment/customers/${row.data.customer_id}`, row.data.patch, [
        'customer_id',
        row.data.customer_id,
      ]);
    case 'record-payment':
      return call('POST', '/api/payment/payments', row.data, ['payment_id', row.data.payment_id]);
    case 'undo-payment':
      return call('POST', `/api/payment/payments/${row.data.payment_id}/undo`, { reason: row.data.reason }, [
        'payment_id',
        row.data.payment_id,
      ]);
    default:
      return row satisfies never;
  }
}

const call = (
  method: CommandRequest['method'],
  path: CommandRequest['path'],
  body: unknown,
  answers: CommandRequest['answers'],
): CommandRequest => ({ method, path, body, answers });
