import type { Sale } from '@rmp/contracts/sales';

/** What an export reads of a bill: all but its lines. */
export const EXPORTED = [
  'sale_id',
  'seq',
  'number',
  'document_type',
  'status',
  'sold_at',
  'sold_date',
  'customer',
  'place_of_supply',
  'totals',
  'tenders',
  'credit_paise',
  'due_paise',
  'flags',
] as const satisfies readonly (keyof Sale)[];

export type ExportedSale = Pick<Sale, (typeof EXPORTED)[number]>;

/** One cell: words, or money in integer paise. */
export type Cell = string | number;

interface Column {
  readonly title: string;
  readonly of: (sale: ExportedSale) => Cell;
}

/** The table a bill is one row of. Money is in rupees with two decimals when it is written. */
export const COLUMNS: readonly Column[] = [
  { title: 'Date', of: ({ sold_date }) => sold_date },
  { title: 'Time (UTC)', of: ({ sold_at }) => sold_at },
  { title: 'Number', of: ({ number }) => number },
  { title: 'Document', of: ({ document_type }) => document_type },
  { title: 'Status', of: ({ status }) => status },
  { title: 'Customer', of: ({ customer }) => customer?.name ?? '' },
  { title: 'Mobile', of: ({ customer }) => customer?.mobile ?? '' },
  { title: 'GSTIN', of: ({ customer }) => customer?.gstin ?? '' },
  { title: 'Place of supply', of: ({ place_of_supply }) => place_of_supply },
  { title: 'Gross', of: ({ totals }) => totals.gross_paise },
  { title: 'Discount', of: ({ totals }) => totals.discount_paise },
  { title: 'Charges', of: ({ totals }) => totals.charges_paise },
  { title: 'Taxable', of: ({ totals }) => totals.taxable_paise },
  { title: 'CGST', of: ({ totals }) => totals.cgst_paise },
  { title: 'SGST', of: ({ totals }) => totals.sgst_paise },
  { title: 'IGST', of: ({ totals }) => totals.igst_paise },
  { title: 'Cess', of: ({ totals }) => totals.cess_paise },
  { title: 'Concession after tax', of: ({ totals }) => totals.concession_paise ?? 0 },
  { title: 'Round off', of: ({ totals }) => totals.round_off_paise },
  { title: 'Payable', of: ({ totals }) => totals.payable_paise },
  { title: 'Cash', of: tenderedBy('cash') },
  { title: 'UPI', of: tenderedBy('upi') },
  { title: 'Card', of: tenderedBy('card') },
  { title: 'Bank', of: tenderedBy('bank') },
  { title: 'Cheque', of: tenderedBy('cheque') },
  { title: 'Advance', of: tenderedBy('advance') },
  { title: 'Exchange', of: tenderedBy('exchange') },
  { title: 'On credit', of: ({ credit_paise }) => credit_paise },
  { title: 'Due', of: ({ due_paise }) => due_paise },
  { title: 'Flags', of: ({ flags }) => flags.join(' ') },
];

export const titles: readonly Cell[] = COLUMNS.map(({ title }) => title);

export const cellsOf = (sale: ExportedSale): readonly Cell[] => COLUMNS.map(({ of }) => of(sale));

/** Paise as rupees with two decimals and no grouping: what spreadsheets read as a number. */
export function rupees(paise: number): string {
  const digits = String(Math.abs(paise)).padStart(3, '0');
  return `${paise < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function tenderedBy(mode: Sale['tenders'][number]['mode']): Column['of'] {
  return ({ tenders }) => tenders.reduce((sum, tender) => (tender.mode === mode ? sum + tender.amount_paise : sum), 0);
}
