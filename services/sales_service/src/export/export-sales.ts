import type { Produced } from '@rmp/contracts';
import { EXPORT_DAYS_MAX, type ExportQuery } from '@rmp/contracts/sales';
import { allow, type Caller, Problem, type RequestFacts } from '@rmp/service-kit';
import type { SalesDeps } from '../deps.ts';
import { cellsOf, type ExportedSale, titles } from './domain/columns.ts';
import { BYTE_ORDER_MARK, csvRow } from './domain/csv.ts';
import { SHEET_FOOT, SHEET_HEAD, sheetRow, WORKBOOK_PARTS } from './domain/worksheet.ts';
import { readBills } from './read-bills.ts';
import { renderRegister } from './render-register.ts';
import { zip } from './zip.ts';

/**
 * Every bill of a range as a table. For csv and xlsx, bills are read as the caller takes them: the length of the export
 * costs no memory.
 */
export async function exportSales(
  deps: SalesDeps,
  caller: Caller,
  query: ExportQuery,
  { token }: RequestFacts,
): Promise<Produced> {
  allow(caller, 'sales:read');
  const { tenant_id } = caller;
  const { format, from_date, to_date } = query;
  checkRange(from_date, to_date);
  const bills = () => readBills(deps.tenantDb(tenant_id), from_date, to_date);
  const headers = {
    'content-disposition': `attachment; filename="sales-${from_date}-${to_date}.${format}"`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  };

  switch (format) {
    case 'csv':
      return { content_type: 'text/csv; charset=utf-8', content: csvOf(bills()), headers };
    case 'xlsx':
      return { content_type: XLSX, content: workbookOf(bills()), headers };
    case 'pdf': {
      const content = await renderRegister(deps, { tenant_id, token }, query);
      return { content_type: 'application/pdf', content, headers };
    }
    default:
      return format satisfies never;
  }
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Bills = AsyncIterable<readonly ExportedSale[]>;

async function* csvOf(bills: Bills): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvRow(titles);
  for await (const page of bills) yield page.map((sale) => csvRow(cellsOf(sale))).join('');
}

const workbookOf = (bills: Bills) =>
  zip([...WORKBOOK_PARTS, { name: 'xl/worksheets/sheet1.xml', content: sheetOf(bills) }]);

async function* sheetOf(bills: Bills): AsyncGenerator<string> {
  yield SHEET_HEAD + sheetRow(titles);
  for await (const page of bills) yield page.map((sale) => sheetRow(cellsOf(sale))).join('');
  yield SHEET_FOOT;
}

const DAY_MS = 86_400_000;

function checkRange(from: string, to: string): void {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  if (days < 1) throw new Problem('sales/range-reversed', { errors: [{ pointer: '/to_date', in: 'query' }] });
  if (days > EXPORT_DAYS_MAX) throw new Problem('sales/range-too-long', { days, days_max: EXPORT_DAYS_MAX });
}
