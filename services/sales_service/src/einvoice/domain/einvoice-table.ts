import { businessDateOf } from '@rmp/gst';
import { signOf } from '@rmp/gst/returns';
import type { Cell } from '../../export/domain/columns.ts';
import type { PeriodEinvoice } from './period-einvoice.ts';

export const EINVOICE_TITLES: readonly Cell[] = [
  'Document',
  'Number',
  'Date',
  'Buyer GSTIN',
  'Buyer',
  'Place of supply',
  'Taxable value',
  'CGST',
  'SGST',
  'IGST',
  'Cess',
  'Total',
  'Status',
  'IRN',
  'Acknowledgement',
  'Acknowledged on',
  'Register until',
  'Missing for the portal',
];

/** One e-invoice as a row for people. Like in the sheet of GSTR-1, a credit note lowers the sums of its column. */
export function einvoiceCells({ row, paper, document, missing }: PeriodEinvoice): readonly Cell[] {
  const { taxable_paise, cgst_paise, sgst_paise, igst_paise, cess_paise, payable_paise } = paper.totals;
  const { ack_no = '', ack_at } = paper.einvoice && paper.einvoice.status !== 'waiting' ? paper.einvoice : {};
  return [
    document.document_type,
    row.number,
    row.date,
    row.buyer_gstin ?? '',
    row.buyer_name ?? '',
    paper.place_of_supply,
    ...[taxable_paise, cgst_paise, sgst_paise, igst_paise, cess_paise, payable_paise].map((amount) =>
      signOf(document) < 0 ? 0 - amount : amount,
    ),
    row.state,
    row.irn ?? '',
    ack_no,
    ack_at === undefined ? '' : businessDateOf(ack_at),
    row.last_date ?? '',
    isToRegister(row) ? missing.join(' ') : '',
  ];
}

/** Whether the portal has not answered yet. */
export const isToRegister = ({ state }: Pick<PeriodEinvoice['row'], 'state'>): boolean =>
  state === 'needed' || state === 'waiting';
