import type { Item } from '@rmp/contracts/inventory';
import { enqueueAll } from '#local/index.ts';
import type { LocalDb } from '#local/index.ts';
import { now, today } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { addItems } from '../add-item.ts';
import type { Author } from '../add-item.ts';
import { applyPatch } from '../model/apply-patch.ts';
import { keepPart, keepRecord } from './import-record.ts';
import type { Changed, ImportRecord } from './import-record.ts';
import type { Doable } from './model/plan-import.ts';
import { patchBack } from './model/patch-back.ts';

/** So many rows leave the screen free between two transactions, and fill one call to the server. */
export const PART_ROWS = 200;

/**
 * Writes one part of an import: the items, their commands and the way back, or nothing. Answers the record as it is
 * then. A part once written stays whatever becomes of the next one.
 */
export async function takeRows(
  db: LocalDb,
  author: Author,
  record: ImportRecord,
  rows: readonly Doable[],
): Promise<ImportRecord> {
  const entries = rows.flatMap((row) => (row.is === 'add' ? [row.entry] : []));
  const updates = rows.flatMap((row) => (row.is === 'update' ? [row] : []));

  return db.transaction('rw', db.items, db.outbox, db.marks, async () => {
    await addItems(db, author, entries);
    const changed = await changeAll(db, author, updates);
    const added = entries.map(({ item_id }) => item_id);
    await keepPart(db, record.parts, { added, changed });
    const after = {
      ...record,
      added: record.added + added.length,
      updated: record.updated + changed.length,
      parts: record.parts + 1,
    };
    await keepRecord(db, after);
    return after;
  });
}

/** As they are by now, not as they were when the file was looked at. An item deleted meanwhile is left alone. */
async function changeAll(
  db: LocalDb,
  author: Author,
  updates: readonly Extract<Doable, { readonly is: 'update' }>[],
): Promise<readonly Changed[]> {
  const [made_at, day] = [now(), today()];
  const known = await db.items.bulkGet(updates.map(({ item }) => item.item_id));
  const changes = updates.flatMap(({ patch: set }, at) => {
    const before = known[at];
    if (!before || before.deleted_at !== undefined) return [];
    const after = applyPatch(before, set, { now: made_at, today: day });
    return [{ before, after, set, back: patchBack(before, set, day) }];
  });
  await db.items.bulkPut(changes.map(({ after }): Item => after));
  await enqueueAll(
    db,
    changes.map(({ before: { item_id }, set: patch }) => ({
      command_id: newId(),
      kind: 'change-item',
      data: { item_id, patch },
      made_at,
      author_id: author.user_id,
    })),
  );
  return changes.map(({ before: { item_id }, set, back }) => ({ item_id, set, back }));
}
