import type { MovementId } from '@rmp/contracts';
import type { Item, NewMovement } from '@rmp/contracts/inventory';
import { enqueue, moveLocalStock, sendSoon } from '#local/index.ts';
import type { LocalDb } from '#local/index.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import type { Author } from './add-item.ts';

/** Moves an item's stock by a difference, for a reason: on this device at once, at the server by a command. */
export async function moveStock(
  db: LocalDb,
  author: Author,
  { item_id }: Pick<Item, 'item_id'>,
  change: Omit<NewMovement, 'movement_id'>,
): Promise<void> {
  const [command_id, made_at] = [newId(), now()];
  // the cast: a movement made by hand has a UUIDv7, which `newId` mints
  const movement = { ...change, movement_id: newId() as MovementId };
  await db.transaction('rw', db.items, db.outbox, async () => {
    await moveLocalStock(db, [{ item_id, delta_milli: change.delta_milli }]);
    await enqueue(db, {
      command_id,
      kind: 'move-stock',
      data: { item_id, movement },
      made_at,
      author_id: author.user_id,
    });
  });
  sendSoon();
}
