import type { Produced } from '@rmp/contracts';
import { BYTE_ORDER_MARK, csvRow } from '../export/domain/csv.ts';
import { SHEET_FOOT, SHEET_HEAD, sheetRow, WORKBOOK_PARTS } from '../export/domain/worksheet.ts';
import { zip } from '../export/zip.ts';
import type { Table } from './domain/return-table.ts';

/** A table in pages, its titles first. Pages are read as the caller takes them: the length of the table costs no memory. */
export type Pages = Iterable<Table> | AsyncIterable<Table>;

/** A table as a file for people. */
export function sheetAs(format: 'csv' | 'xlsx', name: string, pages: Pages): Produced {
  const headers = fileHeaders(name, format);
  return format === 'csv'
    ? { content_type: 'text/csv; charset=utf-8', content: csvOf(pages), headers }
    : { content_type: XLSX, content: workbookOf(pages), headers };
}

/** Saved under a name, and kept by no cache: it tells of customers. */
export const fileHeaders = (name: string, format: 'json' | 'csv' | 'xlsx') => ({
  'content-disposition': `attachment; filename="${name}.${format}"`,
  'cache-control': 'private, no-store',
  'x-content-type-options': 'nosniff',
});

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function* csvOf(pages: Pages): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK;
  for await (const page of pages) yield page.map(csvRow).join('');
}

const workbookOf = (pages: Pages) =>
  zip([...WORKBOOK_PARTS, { name: 'xl/worksheets/sheet1.xml', content: sheetOf(pages) }]);

async function* sheetOf(pages: Pages): AsyncGenerator<string> {
  yield SHEET_HEAD;
  for await (const page of pages) yield page.map(sheetRow).join('');
  yield SHEET_FOOT;
}
