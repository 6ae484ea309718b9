import { View } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import { createElement } from 'react';
import type { Sheet, Table } from '../sheet/sheet.ts';
import type { PageSize } from './page-sizes.ts';
import {
  LEFT_SHARE,
  leftHeight,
  moneyHeight,
  TAX_PADDING_EM,
  TAX_ROWS_BESIDE_MAX,
  TAX_TYPE,
} from './closing-heights.ts';
import { saidBelow } from './said-below.ts';
import { block, framedRow, labelled, pairRow, sumRow, TAKES_THE_REST, text } from './rows.ts';
import { tableView } from './table-view.ts';
import { HAIRLINE, INK, QUIET_INK, type } from './type.ts';

/**
 * In words and the taxes on the left, the money on the right, and what the shop says below the shorter of them. It stays
 * together on one page. A bank account belongs to the code that asks for money, where there is one.
 */
export function closingView(sheet: Sheet, size: PageSize): ReactElement {
  const facts = sheet.qr ? [sheet.terms] : [sheet.bank, sheet.terms];
  const said = facts.flatMap((fact) => (fact ? [saidBelow(fact, size)] : []));
  const isMoneyShorter = moneyHeight(sheet, size) < leftHeight(sheet, size);
  return createElement(
    View,
    { wrap: false, style: { flexDirection: 'row', marginTop: size.body * 1.4 } },
    leftView(sheet, size, isMoneyShorter ? [] : said),
    block(TAKES_THE_REST, moneyView(sheet, size), ...(isMoneyShorter ? said : [])),
  );
}

/** The table of taxes when it is too long to stand beside the totals. */
export function longTaxView({ taxes }: Sheet, size: PageSize): readonly ReactElement[] {
  if (!taxes || isShort(taxes)) return [];
  return [block({ marginTop: size.body * 1.5 }, taxView(taxes, size, size.width - 2 * size.margin))];
}

function leftView({ words, taxes, remarks }: Sheet, size: PageSize, said: readonly ReactElement[]): ReactElement {
  const width = (size.width - 2 * size.margin) * LEFT_SHARE;
  return block(
    { width, paddingRight: size.body * 2 },
    labelled(words, size.body),
    ...(taxes && isShort(taxes) ? [block({ marginTop: size.body }, taxView(taxes, size, width - size.body * 2))] : []),
    block(
      { marginTop: size.body * 0.7 },
      ...remarks.map((remark) => text(type(size.body * 0.85, 'regular', QUIET_INK), remark)),
    ),
    ...said,
  );
}

function moneyView({ sums, total, settlement, balance }: Sheet, size: PageSize): ReactElement {
  const room = (size.width - 2 * size.margin) * (1 - LEFT_SHARE);
  return block(
    {},
    ...sums.map((sum) => sumRow({ weight: 'quiet', ...sum }, size.body, room)),
    block(
      { borderTopWidth: 2.25, borderTopColor: INK, marginTop: 4, paddingTop: 4, paddingBottom: 4 },
      pairRow(total, { room, label: size.body * 1.1, value: size.total, weight: 'strong' }),
    ),
    ...(settlement.length === 0
      ? []
      : [
          block(
            { borderTopWidth: 0.5, borderTopColor: HAIRLINE, paddingTop: 4 },
            ...settlement.map((sum) => sumRow(sum, size.body, room)),
          ),
        ]),
    ...(balance ? [framedRow(balance, size.body, room)] : []),
  );
}

function taxView(taxes: Table, size: PageSize, width: number): ReactElement {
  const fontSize = size.table * TAX_TYPE;
  return tableView(taxes, {
    room: { width, fontSize, fontSizeMin: size.tableMin, cellPadding: 5, wideEm: 5 },
    rowPadding: fontSize * TAX_PADDING_EM,
    hasMarginLine: false,
  });
}

function isShort({ rows }: Table): boolean {
  return rows.length <= TAX_ROWS_BESIDE_MAX;
}
