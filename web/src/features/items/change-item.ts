import type { Item, ItemPatch } from '@rmp/contracts/inventory';
import { enqueue, replaceRefused, sendSoon } from '#local/index.ts';
import type { LocalDb } from '#local/index.ts';
import { now, today } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import type { Author } from './add-item.ts';
import { forgetExamplePrice } from './item-marks.ts';
import { applyPatch } from './model/apply-patch.ts';
import { draftOf, entryFrom } from './model/item-draft.ts';

/**
 * Changes what the patch names: on this device at once, at the server by a command. An item that the server refused when
 * it was entered is entered again as it is now.
 */
export async function changeItem(db: LocalDb, author: Author, item: Item, patch: ItemPatch): Promise<void> {
  const [command_id, made_at, day] = [newId(), now(), today()];
  await db.transaction('rw', db.items, db.outbox, db.marks, async () => {
    const changed = applyPatch((await db.items.get(item.item_id)) ?? item, patch, { now: made_at, today: day });
    await db.items.put(changed);
    if (patch.sell_price_paise !== undefined) await forgetExamplePrice(db, item.item_id);

    const isEnteredAgain = await replaceRefused(db, 'add-item', item.item_id, ({ opening_stock_milli }) => ({
      ...entryFrom(draftOf(changed, day), item.item_id),
      ...(opening_stock_milli !== undefined && { opening_stock_milli }),
    }));
    if (isEnteredAgain) return;
    const data = { item_id: item.item_id, patch };
    await enqueue(db, { command_id, kind: 'change-item', data, made_at, author_id: author.user_id });
  });
  sendSoon();
}
