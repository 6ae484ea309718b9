import type { ItemId } from '@rmp/contracts';
import type { ItemPatch } from '@rmp/contracts/inventory';
import type { LocalDb } from '#local/index.ts';

/**
 * What the last import did on this device, so that the whole of it can be undone. `undoing` is one that was begun to be
 * undone: what is left of it is undone the same way.
 */
export interface ImportRecord {
  readonly import_id: string;
  readonly file: string;
  readonly at: string;
  readonly state: 'running' | 'done' | 'undoing' | 'undone';
  readonly rows: number;
  readonly added: number;
  readonly updated: number;
  /** How many parts it left; each has a mark of its own. */
  readonly parts: number;
}

/** One part of an import: the items it added, and how to set back those it changed. */
export interface ImportPart {
  readonly added: readonly ItemId[];
  readonly changed: readonly Changed[];
}

/** What the import set, and what stood there before. */
export interface Changed {
  readonly item_id: ItemId;
  readonly set: ItemPatch;
  readonly back: ItemPatch;
}

const RECORD = 'items:import';
const PART = 'items:import-part:';

/** The last import of this device, if there was one. */
export async function lastImport(db: LocalDb): Promise<ImportRecord | undefined> {
  const mark = await db.marks.get(RECORD);
  return mark && asRecord(mark.value);
}

export async function keepRecord(db: LocalDb, record: ImportRecord): Promise<void> {
  await db.marks.put({ name: RECORD, value: record });
}

export async function keepPart(db: LocalDb, number: number, part: ImportPart): Promise<void> {
  await db.marks.put({ name: `${PART}${number}`, value: part });
}

export async function partOf(db: LocalDb, number: number): Promise<ImportPart> {
  const mark = await db.marks.get(`${PART}${number}`);
  return mark ? asPart(mark.value) : { added: [], changed: [] };
}

/** Forgets the parts of an import: another one takes its place, or all of it is undone. */
export async function forgetParts(db: LocalDb): Promise<void> {
  await db.marks.where('name').startsWith(PART).delete();
}

/** The casts: marks of these names are written above only. */
const asRecord = (value: unknown): ImportRecord => value as ImportRecord;
const asPart = (value: unknown): ImportPart => value as ImportPart;
