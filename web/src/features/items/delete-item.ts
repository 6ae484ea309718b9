import type { ItemId } from '@rmp/contracts';
import { enqueue, sendSoon } from '#local/index.ts';
import type { LocalDb } from '#local/index.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import type { Author } from './add-item.ts';

/** Takes an item out of the lists. It stays on the device as a tombstone: bills name it, and it can be brought back. */
export const deleteItem = (db: LocalDb, author: Author, itemId: ItemId): Promise<void> =>
  say(db, author, itemId, 'delete-item');

/** Brings a deleted item back as it was. */
export const restoreItem = (db: LocalDb, author: Author, itemId: ItemId): Promise<void> =>
  say(db, author, itemId, 'restore-item');

async function say(db: LocalDb, author: Author, item_id: ItemId, kind: 'delete-item' | 'restore-item'): Promise<void> {
  const [command_id, made_at] = [newId(), now()];
  await db.transaction('rw', db.items, db.outbox, async () => {
    const item = await db.items.get(item_id);
    if (!item) return;
    const { deleted_at: _, ...kept } = item;
    await db.items.put({ ...kept, updated_at: made_at, ...(kind === 'delete-item' && { deleted_at: made_at }) });
    await enqueue(db, { command_id, kind, data: { item_id }, made_at, author_id: author.user_id });
  });
  sendSoon();
}
