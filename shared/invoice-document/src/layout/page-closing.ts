import { View } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import { createElement } from 'react';
import type { Fact, Sheet, Table } from '../sheet/sheet.ts';
import type { PageSize } from './page-sizes.ts';
import { block, framedRow, labelled, pairRow, sumRow, TAKES_THE_REST, text } from './rows.ts';
import { tableView } from './table-view.ts';
import { HAIRLINE, INK, QUIET_INK, type } from './type.ts';

/** A longer table of taxes would not fit beside the totals; it gets the whole width and may run over pages. */
const TAX_ROWS_BESIDE_MAX = 16;

const LEFT_SHARE = 0.54;

/** In words and the taxes on the left, the money on the right. It stays together on one page. */
export function closingView(sheet: Sheet, size: PageSize): ReactElement {
  return createElement(
    View,
    { wrap: false, style: { flexDirection: 'row', marginTop: size.body * 1.4 } },
    leftView(sheet, size),
    moneyView(sheet, size),
  );
}

/** The table of taxes when it is too long to stand beside the totals. */
export function longTaxView({ taxes }: Sheet, size: PageSize): readonly ReactElement[] {
  if (!taxes || isShort(taxes)) return [];
  return [block({ marginTop: size.body * 1.5 }, taxView(taxes, size, size.width - 2 * size.margin))];
}

function leftView({ words, taxes, remarks, bank, terms }: Sheet, size: PageSize): ReactElement {
  const width = (size.width - 2 * size.margin) * LEFT_SHARE;
  return block(
    { width, paddingRight: size.body * 2 },
    labelled(words, size.body),
    ...(taxes && isShort(taxes) ? [block({ marginTop: size.body }, taxView(taxes, size, width - size.body * 2))] : []),
    block(
      { marginTop: size.body * 0.7 },
      ...remarks.map((remark) => text(type(size.body * 0.85, 'regular', QUIET_INK), remark)),
    ),
    ...[bank, terms].flatMap((fact) => (fact ? [saidBelow(fact, size)] : [])),
  );
}

/** What the shop says beside the bill, in small type: where to pay, and on which terms. */
function saidBelow({ label, value }: Fact, size: PageSize): ReactElement {
  const small = size.body * 0.85;
  return block(
    { marginTop: size.body * 0.6 },
    text(type(small, 'bold'), label),
    ...value.split('\n').map((line) => text(type(small), line)),
  );
}

function moneyView({ sums, total, settlement, balance }: Sheet, size: PageSize): ReactElement {
  const room = (size.width - 2 * size.margin) * (1 - LEFT_SHARE);
  return block(
    TAKES_THE_REST,
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
  const fontSize = size.table * 0.92;
  return tableView(taxes, {
    room: { width, fontSize, fontSizeMin: size.tableMin, cellPadding: 5, wideEm: 5 },
    rowPadding: fontSize * 0.22,
    hasMarginLine: false,
  });
}

function isShort({ rows }: Table): boolean {
  return rows.length <= TAX_ROWS_BESIDE_MAX;
}
