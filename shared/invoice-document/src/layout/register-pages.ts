import type { ReactElement } from 'react';
import type { RegisterSheet } from '../sheet/register-sheet.ts';
import type { Table } from '../sheet/sheet.ts';
import type { ColumnsLooks, LinedRow } from './columns-view.ts';
import { columnsView, heightOfLined } from './columns-view.ts';
import { filledPages } from './filled-pages.ts';
import { fitColumns } from './fit-columns.ts';
import { pageOf } from './page-frame.ts';
import type { PageSize } from './page-sizes.ts';
import { registerHead, registerHeadHeight } from './register-head.ts';
import { linesIn } from './text-width.ts';

const CELL_PADDING = 6;

/** The head of the table and the room nobody counted. */
const SPARE_ROWS = 2;

/** A register on pages filled here: the engine, asked to find the breaks, lays the whole rest out again at each. */
export function registerPages(sheet: RegisterSheet, size: PageSize): readonly ReactElement[] {
  const { table } = sheet;
  const width = size.width - 2 * size.margin;
  const fitted = fitColumns(table, {
    width,
    fontSize: size.table,
    fontSizeMin: size.tableMin,
    cellPadding: CELL_PADDING,
    wideEm: 14,
  });
  const looks: ColumnsLooks = { ...fitted, width, cellPadding: CELL_PADDING };
  const heightOf = (rows: readonly Pick<LinedRow, 'lines'>[]) =>
    rows.reduce((height, row) => height + heightOfLined(row, fitted.fontSize), 0);

  const next = size.height - 2 * size.margin - size.body - SPARE_ROWS * heightOf([{ lines: 1 }]);
  const room = { first: next - registerHeadHeight(sheet, size), next };
  const continued = `${sheet.seller.name} · ${sheet.title} ${sheet.period}`;
  return filledPages(together(linedRows(table, looks)), heightOf, room).map((groups, at) =>
    pageOf({ size, continued, page: sheet.page }, [
      ...(at === 0 ? [registerHead(sheet, size)] : []),
      columnsView(table.columns, groups.flat(), looks),
    ]),
  );
}

/** Rows that no page break parts: the sums and the last bill, so that no page has sums alone. */
function together(rows: readonly LinedRow[]): readonly (readonly LinedRow[])[] {
  const bills = rows.findIndex(({ weight }) => weight === 'strong');
  const end = Math.max(0, bills - 1);
  return [...rows.slice(0, end).map((row) => [row]), rows.slice(end)];
}

/** Only the wide column has more to say than fits on a line. */
function linedRows({ columns, rows }: Table, { widths, fontSize }: ColumnsLooks): readonly LinedRow[] {
  const wide = columns.findIndex(({ isWide }) => isWide);
  const room = (widths[wide] ?? 0) - CELL_PADDING;
  return rows.map((row) => ({ ...row, lines: linesIn(row.cells[wide] ?? '', fontSize, room) }));
}
