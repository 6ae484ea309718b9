import type { Column, Row, Table } from '../sheet/sheet.ts';
import { emOf } from './text-width.ts';

export interface FittedTable {
  readonly fontSize: number;
  readonly widths: readonly number[];
}

export interface Room {
  readonly width: number;
  readonly fontSize: number;
  readonly fontSizeMin: number;
  /** Blank paper left and right of the text of a cell, together. */
  readonly cellPadding: number;
  /** What the wide column should keep, in multiples of the font size. */
  readonly wideEm: number;
  /** More blank paper before the last column, for the line that stands there. */
  readonly beforeLast?: number;
}

const STEP = 0.25;

/**
 * Figures never wrap: every column is as wide as its longest text and the wide one takes the rest. Where that leaves
 * it too little, the type of the whole table gets smaller.
 */
export function fitColumns(table: Table, room: Room): FittedTable {
  const ems = table.columns.map((column, at) => (column.isWide ? 0 : longestEm(column, at, table)));
  const paddingOf = (at: number) => room.cellPadding + (at === ems.length - 1 ? (room.beforeLast ?? 0) : 0);
  const widthsAt = (fontSize: number) => ems.map((em, at) => (em === 0 ? 0 : em * fontSize + paddingOf(at)));
  const restAt = (fontSize: number) => widthsAt(fontSize).reduce((rest, width) => rest - width, room.width);

  let fontSize = room.fontSize;
  while (fontSize > room.fontSizeMin && restAt(fontSize) < room.wideEm * fontSize) fontSize -= STEP;

  const rest = Math.max(restAt(fontSize), fontSize * 2);
  return { fontSize, widths: widthsAt(fontSize).map((width) => (width === 0 ? rest : width)) };
}

function longestEm({ head }: Column, at: number, { rows, total }: Table): number {
  const all: readonly Row[] = total ? [...rows, total] : rows;
  return Math.max(emOf(head), ...all.map(({ cells }) => emOf(cells[at] ?? '')));
}
