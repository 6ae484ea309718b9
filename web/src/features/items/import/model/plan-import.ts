import type { Item, ItemPatch } from '@rmp/contracts/inventory';
import { paise } from '@rmp/gst';
import { draftOf, emptyDraft, entryFrom, patchFrom } from '../../model/item-draft.ts';
import type { EnteredItem } from '../../model/new-item.ts';
import type { Mapping } from './columns.ts';
import { readRow } from './read-row.ts';
import type { RowDraft, RowFault } from './read-row.ts';
import type { Table } from './read-table.ts';

/** What is done with an item the shop has already, known by its code or else by its name. */
export type Known = 'update' | 'skip';

/** What becomes of one row. `row_no` is its number in the file, from one. */
export type PlannedRow = { readonly row_no: number } & (
  | { readonly is: 'add'; readonly entry: EnteredItem }
  | { readonly is: 'update'; readonly item: Item; readonly patch: ItemPatch }
  | { readonly is: 'known'; readonly name: string }
  | { readonly is: 'same'; readonly name: string }
  | { readonly is: 'twice'; readonly first_row_no: number }
  | { readonly is: 'bad'; readonly faults: readonly RowFault[] }
);

/** A row that something is done with. */
export type Doable = Extract<PlannedRow, { readonly is: 'add' | 'update' }>;

export interface Plan {
  readonly mapping: Mapping;
  /** Rows before it are not read. */
  readonly first_row: number;
  readonly known: Known;
  readonly items: readonly Item[];
  readonly today: string;
  readonly newId: () => string;
}

/** Decides row by row what an import does, before anything is written. Empty rows are passed over. */
export function planImport(table: Table, plan: Plan): readonly PlannedRow[] {
  const { mapping, first_row, today } = plan;
  const shop = indexOf(plan.items);
  const seen = new Map<string, number>();

  return table.slice(first_row).flatMap((row, at): readonly PlannedRow[] => {
    if (row.every((cell) => cell === '')) return [];
    const row_no = first_row + at + 1;
    const { draft, faults } = readRow(row, mapping, today);
    if (faults.length > 0) return [{ row_no, is: 'bad', faults }];

    const keys = keysOf(draft.name ?? '', draft.barcode);
    const first_row_no = keys.map((key) => seen.get(key)).find((no) => no !== undefined);
    if (first_row_no !== undefined) return [{ row_no, is: 'twice', first_row_no }];
    for (const key of keys) seen.set(key, row_no);

    const item = keys.map((key) => shop.get(key)).find((one) => one !== undefined);
    return [{ row_no, ...(item ? knownRow(item, draft, plan) : added(draft, plan)) }];
  });
}

type Decided = PlannedRow extends infer Row ? (Row extends PlannedRow ? Omit<Row, 'row_no'> : never) : never;

function added(draft: RowDraft, { newId }: Plan): Decided {
  const entry = entryFrom({ ...emptyDraft(), ...draft }, newId());
  return {
    is: 'add',
    entry: { ...entry, ...(draft.cost_paise !== undefined && { cost_paise: paise(draft.cost_paise) }) },
  };
}

/** Stock is not in it: that of an item the shop has is counted, not read in. */
function knownRow(item: Item, draft: RowDraft, { known, today }: Plan): Decided {
  if (known === 'skip') return { is: 'known', name: item.name };
  const { opening_stock: _, cost_paise, ...said } = draft;
  const patch = {
    ...patchFrom(item, { ...draftOf(item, today), ...said }, today),
    ...(cost_paise !== undefined && cost_paise !== item.cost_paise && { cost_paise: paise(cost_paise) }),
  };
  return Object.keys(patch).length === 0 ? { is: 'same', name: item.name } : { is: 'update', item, patch };
}

/** The items by what they are known by. A code is surer than a name, and stands first in what is looked for. */
function indexOf(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.flatMap((item) => keysOf(item.name, item.barcode).map((key) => [key, item] as const)));
}

const keysOf = (name: string, barcode: string | undefined): readonly string[] => [
  ...(barcode === undefined ? [] : [`code:${barcode}`]),
  `name:${plainName(name)}`,
];

const plainName = (name: string): string =>
  name.normalize('NFC').toLocaleLowerCase('en-IN').replace(/\s+/gu, ' ').trim();
