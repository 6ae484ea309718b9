import { View } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import { createElement } from 'react';
import type { Sheet } from '../sheet/sheet.ts';
import { fitColumns } from './fit-columns.ts';
import type { Room } from './fit-columns.ts';
import { closingView, longTaxView } from './page-closing.ts';
import { footView } from './page-foot.ts';
import { pageOf } from './page-frame.ts';
import { headView } from './page-head.ts';
import type { PageSize } from './page-sizes.ts';
import { isOnePage, rowsByPage } from './page-rows.ts';
import type { TableLooks } from './table-view.ts';
import { tableView } from './table-view.ts';

/** A document on pages of paper, as many as it takes; `copies` of it are in the file, each counted for itself. */
export function pageSheet(sheet: Sheet, size: PageSize, copies: number): readonly ReactElement[] {
  const tables = tablesByPage(sheet, size);
  const continued = `${sheet.seller.name} · ${sheet.title.join(' · ')} ${sheet.number}`;
  const last = tables.length - 1;
  return tables.map((table, at) =>
    pageOf({ size, continued, page: sheet.page, isUndivided: tables.length === 1, copies }, [
      ...(at === 0 ? [headView(sheet, size)] : []),
      ...(table ? [table] : []),
      ...(at === last ? endOf(sheet, size) : []),
    ]),
  );
}

/** The sums and who signs for them: never torn apart, or a page would hold nothing but a signature. */
function endOf(sheet: Sheet, size: PageSize): readonly ReactElement[] {
  const [sums, taxes, foot] = [closingView(sheet, size), longTaxView(sheet, size), footView(sheet, size)];
  if (taxes.length > 0) return [sums, ...taxes, foot];
  return [createElement(View, { wrap: false, style: { flexGrow: 1 } }, sums, foot)];
}

/**
 * The table of lines in parts of a page each, with columns that go through; the sums are on the last. Lines stand closer
 * where the bill is no single page otherwise.
 */
function tablesByPage(sheet: Sheet, size: PageSize): readonly (ReactElement | undefined)[] {
  const { table } = sheet;
  if (!table) return [undefined];

  const room: Room = {
    width: size.width - 2 * size.margin,
    fontSize: size.table,
    fontSizeMin: size.tableMin,
    cellPadding: 7,
    wideEm: 12,
    beforeLast: 4,
  };
  const fitted = fitColumns(table, room);
  const airy: TableLooks = { room, rowPadding: size.table * 0.42, hasMarginLine: true };
  const close: TableLooks = { ...airy, rowPadding: size.table * 0.12 };
  const looks = isOnePage(sheet, table, fitted, airy, size) ? airy : close;
  const pages = rowsByPage(sheet, table, fitted, looks, size);
  return pages.map((rows, at) =>
    tableView({ ...table, rows, total: at === pages.length - 1 ? table.total : undefined }, looks, fitted),
  );
}
