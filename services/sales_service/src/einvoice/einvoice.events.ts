import type { NewEvent } from '@rmp/contracts';
import type { Sale, SaleNote } from '@rmp/contracts/sales';

export const saleEinvoiceChanged = ({ sale_id, number, einvoice }: Sale): NewEvent => ({
  type: 'sales.einvoice-changed.v1',
  subject: sale_id,
  data: { sale_id, number, einvoice },
});

export const noteEinvoiceChanged = ({ sale_id, note_id, number, einvoice }: SaleNote): NewEvent => ({
  type: 'sales.einvoice-changed.v1',
  subject: note_id,
  data: { sale_id, note_id, number, einvoice },
});
