import { Page, Text } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import { createElement } from 'react';
import type { Sheet } from '../sheet/sheet.ts';
import { fitColumns } from './fit-columns.ts';
import { FONT_FAMILY } from './fonts.ts';
import { closingView, longTaxView } from './page-closing.ts';
import { footView } from './page-foot.ts';
import { headView } from './page-head.ts';
import type { PageSize } from './page-sizes.ts';
import { printable } from './printable.ts';
import { rowsByPage } from './page-rows.ts';
import type { TableLooks } from './table-view.ts';
import { tableView } from './table-view.ts';
import { QUIET_INK, type } from './type.ts';

/** A document on pages of paper, as many as it takes. */
export function pageSheet(sheet: Sheet, size: PageSize): readonly ReactElement[] {
  const tables = tablesByPage(sheet, size);
  const last = tables.length - 1;
  return tables.map((table, at) =>
    pageOf(sheet, size, [
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
    rowPadding: size.table * 0.42,
    hasMarginLine: true,
  };
  const fitted = fitColumns(table, looks.room);
  const pages = rowsByPage(sheet, table, fitted, looks, size);
  return pages.map((rows, at) =>
    tableView({ ...table, rows, total: at === pages.length - 1 ? table.total : undefined }, looks, fitted),
  );
}

function pageOf(sheet: Sheet, size: PageSize, content: readonly ReactElement[]): ReactElement {
  const style = {
    fontFamily: FONT_FAMILY,
    paddingTop: size.margin,
    paddingBottom: size.margin + size.body,
    paddingHorizontal: size.margin,
  };
  return createElement(
    Page,
    { size: { width: size.width, height: size.height }, style },
    pageNumber(sheet, size),
    continued(sheet, size),
    ...content,
  );
}

/** On every page, so that a lost one is noticed. */
function pageNumber(sheet: Sheet, size: PageSize): ReactElement {
  return createElement(Text, {
    fixed: true,
    style: {
      ...type(size.body * 0.8, 'regular', QUIET_INK),
      position: 'absolute',
      top: size.height - size.margin,
      left: size.margin,
      right: size.margin,
      textAlign: 'right',
    },
    render: ({ pageNumber: page, totalPages }: { pageNumber: number; totalPages?: number }) =>
      sheet.page(page, totalPages ?? page),
  });
}

/** From the second page on: whose paper this is. */
function continued(sheet: Sheet, size: PageSize): ReactElement {
  return createElement(Text, {
    fixed: true,
    style: {
      ...type(size.body * 0.8, 'regular', QUIET_INK),
      position: 'absolute',
      top: size.margin * 0.4,
      left: size.margin,
      right: size.margin,
    },
    render: ({ pageNumber: page }: { pageNumber: number }) =>
      page === 1 ? '' : printable(`${sheet.seller.name} · ${sheet.title.join(' · ')} ${sheet.number}`),
  });
}
