import { type Cell, rupees } from './columns.ts';

/** Tells a spreadsheet that what follows is UTF-8: names are Hindi, too. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** One row of CSV (RFC 4180). */
export const csvRow = (cells: readonly Cell[]): string => `${cells.map(field).join(',')}\r\n`;

function field(cell: Cell): string {
  if (typeof cell === 'number') return rupees(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell; // a spreadsheet would compute it
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
