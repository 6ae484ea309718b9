import { Page, Text } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import { createElement } from 'react';
import type { Sheet } from '../sheet/sheet.ts';
import { fontsFor } from './fonts.ts';
import { closingView, longTaxView } from './page-closing.ts';
import { footView } from './page-foot.ts';
import { headView } from './page-head.ts';
import type { PageSize } from './page-sizes.ts';
import { tableView } from './table-view.ts';
import { QUIET_INK, type } from './type.ts';

/** A document on pages of paper, as many as it takes. */
export function pageSheet(sheet: Sheet, size: PageSize): ReactElement {
  const style = {
    fontFamily: fontsFor(sheet),
    paddingTop: size.margin,
    paddingBottom: size.margin + size.body,
    paddingHorizontal: size.margin,
  };
  return createElement(
    Page,
    { size: { width: size.width, height: size.height }, style },
    pageNumber(sheet, size),
    continued(sheet, size),
    headView(sheet, size),
    ...(sheet.table
      ? [
          tableView(sheet.table, {
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
          }),
        ]
      : []),
    closingView(sheet, size),
    ...longTaxView(sheet, size),
    footView(sheet, size),
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
      page === 1 ? '' : `${sheet.seller.name} · ${sheet.title.join(' · ')} ${sheet.number}`,
  });
}
