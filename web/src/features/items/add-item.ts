import { enqueueAll, sendSoon } from '#local/index.ts';
import type { LocalDb } from '#local/index.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { itemFrom } from './model/new-item.ts';
import type { EnteredItem } from './model/new-item.ts';

/** Who enters and changes items on this device. */
export interface Author {
  readonly tenant_id: string;
  readonly user_id: string;
}

/** Enters an item: its row on this device and the command for the server, or neither. */
export async function addItem(db: LocalDb, author: Author, entered: EnteredItem): Promise<void> {
  await addItems(db, author, [entered]);
  sendSoon();
}

/** Enters many at once, in this order. Answers nothing and sends nothing: the caller knows when all is done. */
export async function addItems(db: LocalDb, author: Author, entered: readonly EnteredItem[]): Promise<void> {
  const made_at = now();
  await db.transaction('rw', db.items, db.outbox, async () => {
    await db.items.bulkAdd(entered.map((item, place) => itemFrom(item, author.tenant_id, later(made_at, place))));
    await enqueueAll(
      db,
      entered.map((data) => ({ command_id: newId(), kind: 'add-item', data, made_at, author_id: author.user_id })),
    );
  });
}

/** A millisecond apart, so that lists in order of entry keep the order they were given in. */
const later = (instant: string, place: number): string => new Date(Date.parse(instant) + place).toISOString();
