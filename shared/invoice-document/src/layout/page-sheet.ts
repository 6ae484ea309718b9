import type { ReactElement } from 'react';
import type { Sheet } from '../sheet/sheet.ts';
import { fitColumns } from './fit-columns.ts';
import { closingView, longTaxView } from './page-closing.ts';
import { footView } from './page-foot.ts';
import { pageOf } from './page-frame.ts';
import { headView } from './page-head.ts';
import type { PageSize } from './page-sizes.ts';
import { rowsByPage } from './page-rows.ts';
import type { TableLooks } from './table-view.ts';
import { tableView } from './table-view.ts';

/** A longer table stands closer, so that most bills are one page. */
const ROWS_AIRY_MAX = 12;

/** A document on pages of paper, as many as it takes. */
export function pageSheet(sheet: Sheet, size: PageSize): readonly ReactElement[] {
  const tables = tablesByPage(sheet, size);
  const continued = `${sheet.seller.name} · ${sheet.title.join(' · ')} ${sheet.number}`;
  const last = tables.length - 1;
  return tables.map((table, at) =>
    pageOf({ size, continued, page: sheet.page, isUndivided: tables.length === 1 }, [
      ...(at === 0 ? [headView(sheet, size)] : []),
      ...(table ? [table] : []),
      ...(at === last ? [closingView(sheet, size), ...longTaxView(sheet, size), footView(sheet, size)] : []),
    ]),
  );
}

/** The table of lines in parts of a page each, with columns that go through; the sums are on the last. */
function tablesByPage(sheet: Sheet, size: PageSize): readonly (ReactElement | undefined)[] {
  const { table } = sheet;
  if (!table) return [undefined];

  const looks: TableLooks = {
    room: {
      width: size.width - 2 * size.margin,
      fontSize: size.table,
      fontSizeMin: size.tableMin,
      cellPadding: 7,
      wideEm: 12,
      beforeLast: 4,
    },
    rowPadding: size.table * (table.rows.length > ROWS_AIRY_MAX ? 0.12 : 0.42),
    hasMarginLine: true,
  };
  const fitted = fitColumns(table, looks.room);
  const pages = rowsByPage(sheet, table, fitted, looks, size);
  return pages.map((rows, at) =>
    tableView({ ...table, rows, total: at === pages.length - 1 ? table.total : undefined }, looks, fitted),
  );
}
