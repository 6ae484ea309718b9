import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { openLocalDb } from '#local/database.ts';
import { itemByBarcode } from '#local/index.ts';
import { newId } from '#platform/ids.ts';
import { addItem } from './add-item.ts';
import { deleteItem, restoreItem } from './delete-item.ts';
import { emptyDraft, entryFrom } from './model/item-draft.ts';
import { moveStock } from './move-stock.ts';
import { stockChange } from './model/stock-change.ts';

const author = { tenant_id: 'sharma-store', user_id: '018f4c1e-0000-7000-8000-00000000a001' };

it('takes an item out of what is sold and brings it back as it was, each by a command', async () => {
  const db = openLocalDb('delete-item');
  const soap = entryFrom({ ...emptyDraft(), name: 'Soap', sell_price_paise: 3800, barcode: '89' }, newId());
  await addItem(db, author, soap);

  await deleteItem(db, author, soap.item_id);
  const gone = await itemByBarcode(db, '89');
  await restoreItem(db, author, soap.item_id);

  expect(gone).toBeUndefined();
  expect(await itemByBarcode(db, '89')).toMatchObject({ name: 'Soap', sell_price_paise: 3800 });
  expect((await db.outbox.orderBy('place').toArray()).map(({ kind }) => kind)).toEqual([
    'add-item',
    'delete-item',
    'restore-item',
  ]);
});

it('tells with a count what was thought to be there', async () => {
  const db = openLocalDb('count-item');
  const soap = entryFrom({ ...emptyDraft(), name: 'Soap', sell_price_paise: 3800, opening_stock: '42' }, newId());
  await addItem(db, author, soap);
  const change = stockChange(42_000, 'counted', '40', 'counted');

  if (change.is === 'change') await moveStock(db, author, soap, change.movement);

  expect((await db.items.get(soap.item_id))?.on_hand_milli).toBe(40_000);
  expect((await db.outbox.toArray()).at(-1)?.data).toMatchObject({
    movement: { delta_milli: -2000, reason: 'counted', counted_against_milli: 42_000 },
  });
});
