import type { OutboxRow } from '#local/index.ts';

/** The page where what the server did not take can be looked at and mended. */
export function fixPlace({ kind, data }: OutboxRow): `/${string}` {
  if ('item_id' in data) return `/items?i=${data.item_id}`;
  if (kind === 'add-customer' || kind === 'change-customer') return `/khata?c=${data.customer_id}&step=edit`;
  if ('sale_id' in data && data.sale_id) return `/bills?b=${data.sale_id}`;
  if (kind === 'record-payment' && data.customer_id) return `/khata?c=${data.customer_id}`;
  return '/khata';
}
