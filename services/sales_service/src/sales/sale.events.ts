import type { NewEvent } from '@rmp/contracts';
import type { ReturnedLine, Sale } from '@rmp/contracts/sales';

export const saleRecorded = (sale: Sale): NewEvent => ({
  type: 'sales.sale-recorded.v1',
  subject: sale.sale_id,
  data: { sale },
});

export const saleAmended = (sale: Sale): NewEvent => ({
  type: 'sales.sale-amended.v1',
  subject: sale.sale_id,
  data: { sale },
});

/** `returned` keeps stock right where a counter cancelled what was partly returned already. */
export const saleCancelled = (sale: Sale, returned: readonly ReturnedLine[]): NewEvent => ({
  type: 'sales.sale-cancelled.v1',
  subject: sale.sale_id,
  data: { sale, returned },
});
