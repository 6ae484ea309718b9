import 'fake-indexeddb/auto';
import type { Item } from '@rmp/contracts/inventory';
import { expect, it } from 'vitest';
import { itemByBarcode } from './find-item.ts';
import { moveLocalBalance, moveLocalStock } from './local-effects.ts';
import { aLocalDb, idOf } from './testing/shop.ts';

const anItem = (number: number, more: object): Item =>
  ({
    item_id: idOf(number),
    name: 'Soap',
    on_hand_milli: 5000,
    barcode: '8901',
    created_at: '2026-11-22',
    ...more,
  }) as never;

it('moves stock and balances as they are known here, and leaves strangers alone', async () => {
  const db = aLocalDb();
  await db.items.add(anItem(1, {}));
  await db.parties.add({ customer_id: idOf(2), balance_paise: 45_000 } as never);

  await db.transaction('rw', db.items, db.parties, async () => {
    await moveLocalStock(db, [
      { item_id: idOf(1), delta_milli: -4000 },
      { item_id: idOf(99), delta_milli: -6000 },
      { delta_milli: -1000 },
      { item_id: idOf(1), delta_milli: -2000 },
    ]);
    await moveLocalBalance(db, idOf(2), 23_100);
  });

  expect((await db.items.toArray()).map(({ on_hand_milli }) => on_hand_milli)).toEqual([-1000]);
  expect((await db.parties.toArray()).map(({ balance_paise }) => balance_paise)).toEqual([68_100]);
});

it('finds the item entered last among those with one barcode, and none that is deleted', async () => {
  const db = aLocalDb();
  await db.items.bulkAdd([
    anItem(1, { created_at: '2026-11-20' }),
    anItem(2, { created_at: '2026-11-21' }),
    anItem(3, { created_at: '2026-11-22', deleted_at: '2026-11-22' }),
  ]);

  const found = await itemByBarcode(db, '8901');

  expect(found?.item_id).toBe(idOf(2));
});
