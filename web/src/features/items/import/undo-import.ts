import { enqueueAll, sendSoon } from '#local/index.ts';
import type { LocalDb } from '#local/index.ts';
import { now, today } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import type { Author } from '../add-item.ts';
import { applyPatch } from '../model/apply-patch.ts';
import { forgetParts, keepRecord, lastImport, partOf } from './import-record.ts';
import type { ImportPart, ImportRecord } from './import-record.ts';
import { stillSays } from './model/patch-back.ts';

/**
 * Undoes the last import, part by part from its end: what it added is deleted, what it changed is set back unless
 * somebody has changed it since. Cut short it goes on where it stopped. `onPart` hears how many parts are left.
 */
export async function undoImport(db: LocalDb, author: Author, onPart: (left: number) => void): Promise<void> {
  for (;;) {
    const record = await lastImport(db);
    if (!record || record.state === 'undone') return;
    if (record.parts === 0) {
      await db.transaction('rw', db.marks, async () => {
        await forgetParts(db);
        await keepRecord(db, { ...record, state: 'undone' });
      });
      return sendSoon();
    }
    await undoPart(db, author, { ...record, state: 'undoing', parts: record.parts - 1 });
    onPart(record.parts - 1);
  }
}

async function undoPart(db: LocalDb, author: Author, record: ImportRecord): Promise<void> {
  const [made_at, author_id] = [now(), author.user_id];
  await db.transaction('rw', db.items, db.outbox, db.marks, async () => {
    const part = await partOf(db, record.parts);
    const deleted = (await db.items.bulkGet([...part.added])).flatMap((item) =>
      item && item.deleted_at === undefined ? [{ ...item, deleted_at: made_at, updated_at: made_at }] : [],
    );
    const restored = await setBack(db, part, made_at);

    await db.items.bulkPut([...deleted, ...restored.map(({ item }) => item)]);
    await enqueueAll(db, [
      ...deleted.map(({ item_id }) => {
        return { command_id: newId(), kind: 'delete-item', data: { item_id }, made_at, author_id } as const;
      }),
      ...restored.map(({ item: { item_id }, patch }) => {
        return { command_id: newId(), kind: 'change-item', data: { item_id, patch }, made_at, author_id } as const;
      }),
    ]);
    await keepRecord(db, record);
  });
}

async function setBack(db: LocalDb, { changed }: ImportPart, made_at: string) {
  const day = today();
  const known = await db.items.bulkGet(changed.map(({ item_id }) => item_id));
  return changed.flatMap(({ set, back }, at) => {
    const item = known[at];
    if (!item || item.deleted_at !== undefined || !stillSays(item, set, day)) return [];
    return [{ item: applyPatch(item, back, { now: made_at, today: day }), patch: back }];
  });
}
