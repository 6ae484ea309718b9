import type { Item } from '@rmp/contracts/inventory';
import { useLiveQuery } from 'dexie-react-hooks';
import { itemByBarcode, useLocal } from '#local/index.ts';
import type { LocalDb } from '#local/index.ts';
import type { ScaleLabel } from './model/scale-label.ts';
import { itemOfLabel } from './scale-marks.ts';

/** A code that was scanned and stands for nothing yet. */
export interface UnnamedCode {
  readonly code: string;
  /** The bill it was scanned for, and how often: once it has a name, it goes on that bill so many times. */
  readonly sale_id: string;
  readonly times: number;
}

/** What a code stands for; `label` is what a label of the shop's own scale says besides. */
export interface Scanned {
  readonly item: Item;
  readonly label?: ScaleLabel;
}

const MARK = 'scan:unnamed';
/** Nobody names more by hand; the oldest are forgotten. */
const CODES_MAX = 50;

/**
 * The item of this code; a code without one is kept to be named. One transaction: a code named at this very moment is
 * either found here or counted there, never neither.
 */
export async function findOrKeep(db: LocalDb, code: string, saleId: string): Promise<Scanned | undefined> {
  const known = await meaningOf(db, code);
  if (known) return known;
  return db.transaction('rw', db.items, db.marks, async () => {
    const named = await meaningOf(db, code);
    if (named) return named;
    const kept = await readUnnamed(db);
    const before = kept.find((one) => one.code === code && one.sale_id === saleId);
    const scanned = { code, sale_id: saleId, times: (before?.times ?? 0) + 1 };
    await write(db, [scanned, ...kept.filter((one) => one.code !== code)].slice(0, CODES_MAX));
    return undefined;
  });
}

/** A shop's own numbers mean what the shop says, so they are asked before those of makers. */
async function meaningOf(db: LocalDb, code: string): Promise<Scanned | undefined> {
  const labelled = await itemOfLabel(db, code);
  if (labelled) return labelled;
  const item = await itemByBarcode(db, code);
  return item && { item };
}

/** The code waits no longer. Answers how often it was scanned for this bill. */
export async function takeUnnamed(db: LocalDb, code: string, saleId: string): Promise<number> {
  return db.transaction('rw', db.marks, async () => {
    const kept = await readUnnamed(db);
    await write(
      db,
      kept.filter((one) => one.code !== code),
    );
    return kept.find((one) => one.code === code && one.sale_id === saleId)?.times ?? 0;
  });
}

/** Codes that wait for a name, scanned last first. */
export async function readUnnamed(db: LocalDb): Promise<readonly UnnamedCode[]> {
  const mark = await db.marks.get(MARK);
  // the cast: the mark of this name is written below only
  return (mark?.value ?? []) as readonly UnnamedCode[];
}

const write = (db: LocalDb, codes: readonly UnnamedCode[]) => db.marks.put({ name: MARK, value: codes });

const NONE: readonly UnnamedCode[] = [];

/** Codes that wait for a name, live. */
export function useUnnamed(): readonly UnnamedCode[] {
  const db = useLocal();
  return useLiveQuery(async () => (db ? readUnnamed(db) : NONE), [db]) ?? NONE;
}
