import Papa from 'papaparse';
import { FIELDS } from './columns.ts';
import type { ImportField } from './columns.ts';

/**
 * Rows as a CSV file that every spreadsheet opens: with the mark that says UTF-8, and nothing in it that a spreadsheet
 * would compute, whoever wrote the cell.
 */
export const csvFile = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${Papa.unparse(
    rows.map((row) => [...row]),
    { escapeFormulae: true, newline: '\r\n' },
  )}`;

/** A file to fill in: the headings in the reader's words, and two rows that show how. */
export const templateRows = (heading: (field: ImportField) => string): readonly (readonly string[])[] => [
  FIELDS.map(heading),
  ...EXAMPLES.map((example) => FIELDS.map((field) => example[field] ?? '')),
];

const EXAMPLES: readonly Partial<Readonly<Record<ImportField, string>>>[] = [
  {
    name: 'Soap bar',
    sell_price: '38',
    mrp: '40',
    cost: '31.50',
    barcode: '8901000000016',
    hsn: '3401',
    gst: '5%',
    tax_inside: 'yes',
    unit: 'PCS',
    category: 'Bath',
    stock: '24',
    low_stock: '6',
  },
  { name: 'Sugar, loose', sell_price: '46', gst: '5%', tax_inside: 'yes', unit: 'KGS', stock: '50.5' },
];
