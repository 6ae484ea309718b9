import { newId } from '#platform/ids.ts';
import type { Asked, PlannedImport, ReadList, Told } from './messages.ts';
import { headingRow, recognise } from './model/columns.ts';
import { csvFile } from './model/list-files.ts';
import { leftOutRows } from './model/left-out-rows.ts';
import { planImport } from './model/plan-import.ts';
import type { Doable, PlannedRow } from './model/plan-import.ts';
import { BYTES_MAX, decode, readText, ROWS_MAX } from './model/read-table.ts';
import type { Table } from './model/read-table.ts';
import { isWorkbook, readWorkbook } from './model/read-xlsx.ts';

/** The file as read, and what was last decided about it: it never leaves this thread as a whole. */
let table: Table = [];
let planned: readonly PlannedRow[] = [];

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  answer(data).then(tell, () => tell({ is: 'failed', why: 'unreadable' }));
});

async function answer(asked: Asked): Promise<Told> {
  switch (asked.is) {
    case 'read':
      return read(asked.list);
    case 'plan':
      planned = planImport(table, { ...asked, newId });
      return { is: 'plan', ...summaryOf(planned) };
    case 'rows':
      return { is: 'rows', rows: planned.filter(isDoable).slice(asked.from, asked.from + asked.count) };
    case 'left-out':
      return { is: 'left-out', csv: csvFile(leftOutRows(table, planned, asked.words)) };
    default:
      return asked satisfies never;
  }
}

async function read(list: ArrayBuffer | string): Promise<Told> {
  const size = typeof list === 'string' ? list.length : list.byteLength;
  if (size > BYTES_MAX) return { is: 'failed', why: 'too_big' };
  table = await tableOf(list);
  if (table.length > ROWS_MAX + HEADS_MAX) return { is: 'failed', why: 'too_many_rows' };
  return table.length === 0 ? { is: 'failed', why: 'empty' } : { is: 'read', ...describe(table) };
}

/** Rows above and with the headings do not count as goods. */
const HEADS_MAX = 15;

async function tableOf(list: ArrayBuffer | string): Promise<Table> {
  if (typeof list === 'string') return readText(list);
  const bytes = new Uint8Array(list);
  return isWorkbook(bytes) ? readWorkbook(list) : readText(decode(bytes));
}

function describe(rows: Table): ReadList {
  const heads = headingRow(rows);
  const first_row = heads === undefined ? 0 : heads + 1;
  const width = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const below = rows.slice(first_row, first_row + SAMPLED);
  return {
    headings: columns.map((column) => (heads === undefined ? '' : (rows[heads]?.[column] ?? ''))),
    sample: columns.map((column) => below.map((row) => row[column] ?? '').find((cell) => cell !== '') ?? ''),
    mapping: heads === undefined ? {} : recognise(rows[heads] ?? []),
    first_row,
    rows: rows.slice(first_row).filter((row) => row.some((cell) => cell !== '')).length,
  };
}

const SAMPLED = 20;

function summaryOf(rows: readonly PlannedRow[]): PlannedImport {
  const counts = { add: 0, update: 0, known: 0, same: 0, twice: 0, bad: 0 };
  for (const { is } of rows) counts[is] += 1;
  return {
    counts,
    first: rows.filter(isDoable).slice(0, SHOWN),
    bad: rows.filter((row) => row.is === 'bad').slice(0, SHOWN_BAD),
  };
}

const SHOWN = 5;
const SHOWN_BAD = 50;

const isDoable = (row: PlannedRow): row is Doable => row.is === 'add' || row.is === 'update';

function tell(told: Told): void {
  postMessage(told);
}
