import type { NewEvent } from '@rmp/contracts';
import type { Sale } from '@rmp/contracts/sales';

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
