import { View } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import { createElement } from 'react';
import type { Column, Row, Table } from '../sheet/sheet.ts';
import type { FittedTable, Room } from './fit-columns.ts';
import { fitColumns } from './fit-columns.ts';
import { block, text } from './rows.ts';
import { HAIRLINE, INK, MARGIN_LINE, type, typeOf } from './type.ts';

const HAIR = 0.5;

export interface TableLooks {
  readonly room: Room;
  readonly rowPadding: number;
  /** The red double line before the last column. */
  readonly hasMarginLine: boolean;
  /** A thermal head prints grey as a scatter of dots. */
  readonly isBlackOnly?: boolean;
}

/** A table whose head comes again on every page it runs over; a row is never torn in two. */
export function tableView(
  table: Table,
  looks: TableLooks,
  { fontSize, widths }: FittedTable = fitColumns(table, looks.room),
): ReactElement {
  const cellsOf = (row: Row) =>
    table.columns.map((column, at) =>
      text(
        {
          ...typeOf(fontSize, row.weight),
          ...(column.isStrong && { fontWeight: 700 }),
          ...(looks.isBlackOnly && { color: INK }),
          ...cellStyle(column, widths[at] ?? 0, looks),
        },
        row.cells[at] ?? '',
      ),
    );

  return block(
    { borderBottomWidth: HAIR, borderBottomColor: HAIRLINE },
    headView(table.columns, widths, fontSize, looks),
    ...[...table.rows, ...(table.total ? [table.total] : [])].map((row, at) =>
      rowView(cellsOf(row), looks, at === 0 || row.weight === 'quiet' ? 0 : HAIR),
    ),
  );
}

function headView(
  columns: readonly Column[],
  widths: readonly number[],
  fontSize: number,
  looks: TableLooks,
): ReactElement {
  const cells = columns.map((column, at) =>
    text({ ...type(fontSize, 'bold'), ...cellStyle(column, widths[at] ?? 0, looks) }, column.head),
  );
  const style = { borderTopWidth: 1.25, borderTopColor: INK, borderBottomWidth: 1, borderBottomColor: INK };
  return createElement(View, { fixed: true, style }, rowView(cells, looks, 0));
}

/** A line above the row keeps it apart from what came before, unless it belongs to that. */
function rowView(cells: readonly ReactElement[], { hasMarginLine }: TableLooks, lineAbove: number): ReactElement {
  const [last, ...before] = cells.toReversed();
  return createElement(
    View,
    { wrap: false, style: { flexDirection: 'row', borderTopWidth: lineAbove, borderTopColor: HAIRLINE } },
    ...before.toReversed(),
    ...(hasMarginLine ? [marginLine()] : []),
    last,
  );
}

/** Takes no room of its own, so that columns stand where they stand without it. */
function marginLine(): ReactElement {
  return createElement(View, {
    style: {
      flexShrink: 0,
      width: 3,
      marginRight: -3,
      borderLeftWidth: 0.75,
      borderLeftColor: MARGIN_LINE,
      borderRightWidth: 0.75,
      borderRightColor: MARGIN_LINE,
    },
  });
}

function cellStyle({ align }: Column, width: number, { room, rowPadding }: TableLooks) {
  return {
    width,
    flexShrink: 0,
    textAlign: align,
    paddingHorizontal: room.cellPadding / 2,
    paddingVertical: rowPadding,
  } as const;
}
