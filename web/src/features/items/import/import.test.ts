import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openLocalDb } from '#local/database.ts';
import type { LocalDb } from '#local/index.ts';
import { newId } from '#platform/ids.ts';
import { addItems } from '../add-item.ts';
import { changeItem } from '../change-item.ts';
import { emptyDraft, entryFrom } from '../model/item-draft.ts';
import { lastImport } from './import-record.ts';
import type { ImportRecord } from './import-record.ts';
import { recognise } from './model/columns.ts';
import { planImport } from './model/plan-import.ts';
import type { Doable } from './model/plan-import.ts';
import { readText } from './model/read-table.ts';
import { takeRows } from './take-rows.ts';
import { undoImport } from './undo-import.ts';

const author = { tenant_id: 'sharma-store', user_id: '018f4c1e-0000-7000-8000-00000000a001' };
const EMPTY: ImportRecord = {
  import_id: 'one',
  file: 'items.csv',
  at: '2026-11-22T06:30:00.000Z',
  state: 'running',
  rows: 3,
  added: 0,
  updated: 0,
  parts: 0,
};

let db: LocalDb;
let shops = 0;
beforeEach(async () => {
  db = openLocalDb(`import-${++shops}`);
  const soap = { ...emptyDraft(), name: 'Soap', sell_price_paise: 3800, mrp_paise: 4000, barcode: '89' };
  await addItems(db, author, [entryFrom(soap, newId())]);
});
afterEach(() => db.delete());

async function planned(text: string): Promise<readonly Doable[]> {
  const table = readText(text);
  const items = await db.items.toArray();
  const plan = {
    mapping: recognise(table[0] ?? []),
    first_row: 1,
    known: 'update',
    items,
    today: '2026-11-22',
    newId,
  } as const;
  return planImport(table, plan).filter((row) => row.is === 'add' || row.is === 'update');
}

const shown = async () =>
  (await db.items.toArray())
    .filter(({ deleted_at }) => deleted_at === undefined)
    .map(({ name, sell_price_paise, mrp_paise }) => [name, sell_price_paise, mrp_paise])
    .toSorted();
const kinds = async () => (await db.outbox.orderBy('place').toArray()).map(({ kind }) => kind);

/** How often each table of `db` was written to from now on. Empty writes are none. */
function countWrites(): () => Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  db.close({ disableAutoOpen: false });
  db.use({
    stack: 'dbcore',
    name: 'count-writes',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          mutate: (request) => {
            const isEmpty = 'values' in request && request.values.length === 0;
            if (!isEmpty) counts[name] = (counts[name] ?? 0) + 1;
            return table.mutate(request);
          },
        };
      },
    }),
  });
  return () => counts;
}

it('brings in new items and changes, each with its command, and says how many', async () => {
  const [first, ...rest] = await planned('Name,Price,MRP,Barcode\nBath soap,39,42,89\nOil,185,,\nTea,120,,');

  const half = await takeRows(db, author, EMPTY, first ? [first] : []);
  const whole = await takeRows(db, author, half, rest);

  expect(await shown()).toEqual([
    ['Bath soap', 3900, 4200],
    ['Oil', 18_500, undefined],
    ['Tea', 12_000, undefined],
  ]);
  expect(await kinds()).toEqual(['add-item', 'change-item', 'add-item', 'add-item']);
  expect(whole).toMatchObject({ added: 2, updated: 1, parts: 2 });
  expect(await lastImport(db)).toEqual(whole);
});

it('writes and undoes a part with one call a table, however many rows it has', async () => {
  const list = ['Name,Price', ...Array.from({ length: 200 }, (_, row) => `Goods ${row},${row + 1}`)].join('\n');
  const rows = await planned(list);
  const writes = countWrites();

  await takeRows(db, author, EMPTY, rows);
  expect(writes()).toEqual({ items: 1, outbox: 1, marks: 2 });

  await undoImport(db, author, () => undefined);
  expect(writes()).toMatchObject({ items: 2, outbox: 2 });
  expect(await shown()).toHaveLength(1);
});

it('is undone as a whole, part by part', async () => {
  const before = await shown();
  const [first, ...rest] = await planned('Name,Price,MRP,Barcode\nBath soap,39,,89\nOil,185,,\nTea,120,,');
  await takeRows(db, author, await takeRows(db, author, EMPTY, first ? [first] : []), rest);
  const left: number[] = [];

  await undoImport(db, author, (parts) => left.push(parts));

  expect(await shown()).toEqual(before);
  expect(left).toEqual([1, 0]);
  expect((await kinds()).slice(4)).toEqual(['delete-item', 'delete-item', 'change-item']);
  expect(await lastImport(db)).toMatchObject({ state: 'undone' });
  expect(await db.marks.where('name').startsWith('items:import-part').count()).toBe(0);
});

it('leaves alone what somebody has changed since', async () => {
  const rows = await planned('Name,Price,Barcode\nSoap,39,89');
  await takeRows(db, author, EMPTY, rows);
  const [soap] = await db.items.toArray();
  if (soap) await changeItem(db, author, soap, { sell_price_paise: 4000 as never });

  await undoImport(db, author, () => undefined);

  expect(await shown()).toEqual([['Soap', 4000, 4000]]);
});

it('undoes nothing twice', async () => {
  await takeRows(db, author, EMPTY, await planned('Name,Price\nOil,185'));
  await undoImport(db, author, () => undefined);
  const commands = await db.outbox.count();

  await undoImport(db, author, () => undefined);

  expect(await db.outbox.count()).toBe(commands);
});
