import type { Produced } from '@rmp/contracts';
import type { ReturnQuery } from '@rmp/contracts/sales';
import { BYTE_ORDER_MARK, csvRow } from '../export/domain/csv.ts';
import { SHEET_FOOT, SHEET_HEAD, sheetRow, WORKBOOK_PARTS } from '../export/domain/worksheet.ts';
import { zip } from '../export/zip.ts';
import type { Table } from './domain/return-table.ts';

/** A return as the file that was asked for: `json` for the portal, the others for people. */
export function tableAs(format: ReturnQuery['format'], name: string, table: Table, json: object): Produced {
  const headers = {
    'content-disposition': `attachment; filename="${name}.${format}"`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  };
  switch (format) {
    case 'json':
      return { content_type: 'application/json', content: JSON.stringify(json), headers };
    case 'csv':
      return { content_type: 'text/csv; charset=utf-8', content: csvOf(table), headers };
    case 'xlsx':
      return { content_type: XLSX, content: workbookOf(table), headers };
    default:
      return format satisfies never;
  }
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function* rowsOf(table: Table, write: (row: Table[number]) => string): Generator<string> {
  for (const row of table) yield write(row);
}

async function* csvOf(table: Table): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK;
  yield* rowsOf(table, csvRow);
}

const workbookOf = (table: Table) =>
  zip([...WORKBOOK_PARTS, { name: 'xl/worksheets/sheet1.xml', content: sheetOf(table) }]);

async function* sheetOf(table: Table): AsyncGenerator<string> {
  yield SHEET_HEAD;
  yield* rowsOf(table, sheetRow);
  yield SHEET_FOOT;
}
