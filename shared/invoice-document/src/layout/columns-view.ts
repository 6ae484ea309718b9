import { Path, Svg, Text, View } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import { createElement } from 'react';
import type { Column, Row } from '../sheet/sheet.ts';
import { faceFor } from './fonts.ts';
import { printable } from './printable.ts';
import { block } from './rows.ts';
import type { Style } from './type.ts';
import { HAIRLINE, INK, type } from './type.ts';

/** Text from line to line, in multiples of the font size. */
const LINE_EM = 1.6;

/** The engine sets a text high in its line; the rules of the table come up with it. */
const LIFT_EM = 0.08;

/** A row and how many lines its wide cell takes; the others take one. */
export interface LinedRow extends Row {
  readonly lines: number;
}

export interface ColumnsLooks {
  readonly width: number;
  readonly widths: readonly number[];
  readonly fontSize: number;
  readonly cellPadding: number;
}

/** Points a row takes of the page. */
export const heightOfLined = ({ lines }: Pick<LinedRow, 'lines'>, fontSize: number): number =>
  lines * fontSize * LINE_EM;

/**
 * A head and rows, each column of figures as one text of many lines. The engine takes its time for every text there is,
 * so this costs half of a table made cell by cell.
 */
export function columnsView(columns: readonly Column[], rows: readonly LinedRow[], looks: ColumnsLooks): ReactElement {
  const head: LinedRow = { cells: columns.map(({ head: text }) => text), lines: 1, weight: 'strong' };
  const all = [head, ...rows];
  return createElement(
    View,
    { wrap: false },
    rulesView(all, looks),
    block(
      { flexDirection: 'row' },
      ...columns.map((column, at) =>
        column.isWide ? wideView(column, at, all, looks) : figuresView(column, at, all, looks),
      ),
    ),
  );
}

/** Lines that are never longer than their column, so that figures keep level with their rows. */
function figuresView(column: Column, at: number, rows: readonly LinedRow[], looks: ColumnsLooks): ReactElement {
  const runs = runsOf(rows, (row) => column.isStrong === true || row.weight === 'strong');
  return createElement(
    Text,
    { style: cellStyle(column, at, looks) },
    ...runs.map(({ isStrong, of }, run) => {
      const lines = of.map(({ cells, lines: count }) => `${printable(cells[at] ?? '')}${'\n'.repeat(count - 1)}`);
      const text = `${run === 0 ? '' : '\n'}${lines.join('\n')}`;
      return createElement(Text, { style: { fontWeight: isStrong ? 700 : 400, ...faceFor(text) } }, text);
    }),
  );
}

/** Points. The engine drops a line that is higher than its room, be it by the last bit of a fraction: 9 times 1.6 is. */
const SLACK = 0.001;

/** Words wrap where the engine says, so each cell is a text of its own in the room of its row. */
function wideView(column: Column, at: number, rows: readonly LinedRow[], looks: ColumnsLooks): ReactElement {
  const style = cellStyle(column, at, looks);
  return block(
    { width: looks.widths[at] ?? 0 },
    ...rows.map((row) =>
      createElement(
        Text,
        {
          style: {
            ...style,
            ...faceFor(row.cells[at] ?? ''),
            fontWeight: row.weight === 'strong' ? 700 : 400,
            height: heightOfLined(row, looks.fontSize) + SLACK,
            maxLines: row.lines,
            textOverflow: 'ellipsis',
          },
        },
        printable(row.cells[at] ?? ''),
      ),
    ),
  );
}

function cellStyle({ align }: Column, at: number, { widths, fontSize, cellPadding }: ColumnsLooks): Style {
  return {
    ...type(fontSize),
    lineHeight: LINE_EM,
    width: widths[at] ?? 0,
    flexShrink: 0,
    textAlign: align,
    paddingHorizontal: cellPadding / 2,
  };
}

interface Run {
  readonly isStrong: boolean;
  readonly of: LinedRow[];
}

/** Rows beside each other of the same weight. */
function runsOf(rows: readonly LinedRow[], isStrong: (row: LinedRow) => boolean): readonly Run[] {
  const runs: Run[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.isStrong === isStrong(row)) last.of.push(row);
    else runs.push({ isStrong: isStrong(row), of: [row] });
  }
  return runs;
}

/** A line on the edge of a drawing would be cut to half. */
const EDGE = 1;

/** The rules of the table as one drawing: black around the head and the sums, hair between bills. */
function rulesView(rows: readonly LinedRow[], { width, fontSize }: ColumnsLooks): ReactElement {
  const hair: number[] = [];
  const ink: number[] = [0];
  let y = 0;
  for (const [at, row] of rows.entries()) {
    y += heightOfLined(row, fontSize);
    (row.weight === 'strong' || rows[at + 1]?.weight === 'strong' ? ink : hair).push(y);
  }
  const drawn = (heights: readonly number[]) => heights.map((height) => `M0 ${height}H${width}`).join('');
  return createElement(
    Svg,
    {
      viewBox: `0 ${-EDGE} ${width} ${y + 2 * EDGE}`,
      style: { position: 'absolute', top: -fontSize * LIFT_EM - EDGE, left: 0, width, height: y + 2 * EDGE },
    },
    createElement(Path, { d: drawn(hair), stroke: HAIRLINE, strokeWidth: 0.5 }),
    createElement(Path, { d: drawn(ink), stroke: INK, strokeWidth: 0.75 }),
  );
}
