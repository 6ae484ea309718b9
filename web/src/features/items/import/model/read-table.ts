import Papa from 'papaparse';

/** A list as read: every cell a text without blanks around it, every row as in the file. */
export type Table = readonly (readonly string[])[];

/** More goods than the largest shop has; a file beyond either limit is not read at all. */
export const ROWS_MAX = 20_000;
export const BYTES_MAX = 10_000_000;

/** Rows of comma, semicolon, tab or bar separated text, quoted as spreadsheets quote. Empty rows stay: rows are counted. */
export function readText(text: string): Table {
  const plain = text.replace(/^\ufeff/, '');
  const { data } = Papa.parse<string[]>(plain, { delimiter: delimiterOf(plain), skipEmptyLines: false });
  return withoutEnd(data.map((row) => row.map(tidyCell)));
}

/** Amounts bear commas, so that they are a sign of nothing: one of the others in most rows is. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r?\n|\r/, LOOKED_AT).filter((line) => line.trim() !== '');
  return ['\t', ';', '|'].find((mark) => lines.filter((line) => line.includes(mark)).length * 2 > lines.length) ?? ',';
}

const LOOKED_AT = 30;

/** The text of a file: UTF-8, UTF-16 either way round, or what Windows wrote before. */
export function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Quoted line ends become blanks; the apostrophe that keeps a spreadsheet from computing a cell goes. */
export const tidyCell = (cell: string): string =>
  cell
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^'(?=[=+\-@])/, '');

/** Spreadsheets end in rows of nothing. */
export function withoutEnd(rows: Table): Table {
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== ''));
  return rows.slice(0, last + 1);
}
