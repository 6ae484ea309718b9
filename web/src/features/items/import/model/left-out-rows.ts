import type { LeftOutWords } from '../messages.ts';
import type { PlannedRow } from './plan-import.ts';
import type { Table } from './read-table.ts';

/** The rows that are not taken, as they came, each with why: mended, the same file is read in again. */
export function leftOutRows(table: Table, planned: readonly PlannedRow[], words: LeftOutWords): Table {
  const left = planned.flatMap((row) => {
    const reason = reasonOf(row, words);
    return reason === undefined ? [] : [{ cells: table[row.row_no - 1] ?? [], reason }];
  });
  const first = planned[0]?.row_no ?? 1;
  const width = Math.max(0, ...table.map((row) => row.length));
  const filled = (cells: readonly string[]) => [...cells, ...Array<string>(width - cells.length).fill('')];

  return [
    [...filled(first > 1 ? (table[first - 2] ?? []) : []), words.heading],
    ...left.map(({ cells, reason }) => [...filled(cells), reason]),
  ];
}

function reasonOf(row: PlannedRow, { fields, faults, twice }: LeftOutWords): string | undefined {
  if (row.is === 'twice') return twice.replace('{row}', String(row.first_row_no));
  if (row.is !== 'bad') return undefined;
  return row.faults.map(({ field, fault }) => `${fields[field]}: ${faults[fault]}`).join(' ');
}
