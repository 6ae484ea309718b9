import type { Cmp08, Figures, Gstr1, Gstr3b, ListedDocument } from '@rmp/gst/returns';
import type { Cell } from '../../export/domain/columns.ts';

/** A return as one table for people: titles and rows. Numbers are paise, which the writers print as rupees. */
export type Table = readonly (readonly Cell[])[];

/** GSTR-1: every row of every section, Table 12 and Table 13 below. Notes of section 9B stand with their sign. */
export const gstr1Table = (gstr1: Gstr1): Table => [
  ['Section', 'Number', 'Date', 'GSTIN', 'Place of supply', 'Rate', ...FIGURES, 'Document value'],
  ...listed('4 B2B', gstr1.b2b),
  ...listed('5 B2CL', gstr1.b2cl),
  ...listed('6A Exports', gstr1.exp),
  ...gstr1.b2cs.map((row) => ['7 B2CS', '', '', '', row.place_of_supply, rate(row.gst_rate_bp), ...figures(row), '']),
  ...gstr1.nil.flatMap(({ supply, nil_paise, exempt_paise, non_gst_paise }) => [
    nilRow(supply, 'nil', nil_paise),
    nilRow(supply, 'exempt', exempt_paise),
    nilRow(supply, 'non-GST', non_gst_paise),
  ]),
  ...listed('9B CDNR', gstr1.cdnr),
  ...listed('9B CDNUR', gstr1.cdnur),
  ...hsnRows('12 HSN B2B', gstr1.hsn_b2b),
  ...hsnRows('12 HSN B2C', gstr1.hsn_b2c),
  ...gstr1.documents.map(({ kind, from, to, total, cancelled }) => [
    '13 Documents',
    `${from} to ${to}`,
    '',
    '',
    '',
    `kind ${kind}: ${total} issued, ${cancelled} cancelled`,
    '',
    '',
    '',
    '',
    '',
    '',
  ]),
];

export const gstr3bTable = (gstr3b: Gstr3b): Table => [
  ['Row', 'What', 'Place of supply', ...FIGURES],
  ['3.1(a)', 'Taxable outward supplies', '', ...figures(gstr3b.taxable)],
  ['3.1(b)', 'Zero-rated', '', ...figures(gstr3b.zero_rated)],
  ['3.1(c)', 'Nil rated and exempt', '', gstr3b.nil_and_exempt_paise, '', '', '', ''],
  ['3.1(e)', 'Non-GST', '', gstr3b.non_gst_paise, '', '', '', ''],
  ...interState('3.2 to unregistered', gstr3b.to_unregistered),
  ...interState('3.2 to UIN holders', gstr3b.to_uin_holders),
];

export const cmp08Table = (cmp08: Cmp08): Table => [
  ['What', 'Amount'],
  ['Turnover', cmp08.turnover_paise],
  ['Taxable turnover', cmp08.taxable_turnover_paise],
  [`Central tax, half of ${rate(cmp08.rate_bp)}`, cmp08.cgst_paise],
  [`State tax, half of ${rate(cmp08.rate_bp)}`, cmp08.sgst_paise],
];

const FIGURES = ['Taxable value', 'IGST', 'CGST', 'SGST', 'Cess'] as const;

const figures = ({ taxable_paise, igst_paise, cgst_paise, sgst_paise, cess_paise }: Figures): readonly number[] => [
  taxable_paise,
  igst_paise,
  cgst_paise,
  sgst_paise,
  cess_paise,
];

/** A credit note lowers the sums of its column. */
const listed = (section: string, documents: readonly ListedDocument[]): Table =>
  documents.flatMap(({ number, date, buyer_gstin = '', place_of_supply, rates, payable_paise, note }) =>
    rates.map((row, index) => [
      section,
      number,
      date,
      buyer_gstin,
      place_of_supply,
      rate(row.gst_rate_bp),
      ...figures(row).map((amount) => (note === 'C' ? 0 - amount : amount)),
      index === 0 ? (note === 'C' ? 0 - payable_paise : payable_paise) : '',
    ]),
  );

const nilRow = (supply: string, what: string, amount: number): readonly Cell[] => [
  '8 Nil, exempt, non-GST',
  '',
  '',
  '',
  supply,
  what,
  amount,
  '',
  '',
  '',
  '',
  '',
];

const hsnRows = (section: string, rows: Gstr1['hsn_b2b']): Table =>
  rows.map((row) => [
    section,
    row.hsn,
    '',
    '',
    `${row.description} (${row.uqc})`,
    rate(row.gst_rate_bp),
    ...figures(row),
    '',
  ]);

const interState = (row: string, rows: Gstr3b['to_unregistered']): Table =>
  rows.map(({ place_of_supply, taxable_paise, igst_paise }) => [
    row,
    '',
    place_of_supply,
    taxable_paise,
    igst_paise,
    '',
    '',
    '',
  ]);

const rate = (bp: number): string => `${bp / 100} %`;
