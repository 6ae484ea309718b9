import type { NewCommand } from '../tables/outbox.ts';

/** The records a command is about or moves, by their ids, which are unique across kinds. */
export function touches(row: NewCommand): readonly string[] {
  switch (row.kind) {
    case 'record-sale':
      return ids(row.data.sale_id, row.data.customer?.customer_id, ...row.data.lines.map(({ item_id }) => item_id));
    case 'record-return':
    case 'cancel-sale':
    case 'share-bill':
      return ids(row.data.sale_id);
    case 'add-item':
    case 'change-item':
    case 'move-stock':
    case 'delete-item':
    case 'restore-item':
      return ids(row.data.item_id);
    case 'add-customer':
    case 'change-customer':
      return ids(row.data.customer_id);
    case 'record-payment':
      return ids(row.data.payment_id, row.data.customer_id);
    case 'undo-payment':
      return ids(row.data.payment_id);
    default:
      return row satisfies never;
  }
}

const ids = (...found: readonly (string | undefined)[]): readonly string[] => found.flatMap((id) => id ?? []);
