import readXlsx from 'read-excel-file/universal';
import { tidyCell, withoutEnd } from './read-table.ts';
import type { Table } from './read-table.ts';

/** The first sheet that holds anything. Throws for what is no workbook. */
export async function readWorkbook(bytes: ArrayBuffer): Promise<Table> {
  const sheets = await readXlsx<string>(bytes, { parseNumber: fifteenDigits });
  const filled = sheets.find(({ data }) => data.length > 0)?.data ?? [];
  return withoutEnd(filled.map((row) => row.map(asText)));
}

/** A workbook is a zip archive. */
export const isWorkbook = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * A number as the spreadsheet shows it. Workbooks keep binary fractions (46.449999999999996 for 46.45) and powers of ten
 * (8.901E+12 for a barcode); fifteen digits are what the program itself promises.
 */
function fifteenDigits(stored: string): string {
  const rounded = Number(Number(stored).toPrecision(15));
  return Number.isSafeInteger(rounded) ? String(BigInt(rounded)) : String(rounded);
}

function asText(cell: unknown): string {
  if (typeof cell === 'string') return tidyCell(cell);
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : '';
}
