import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { ItemId } from '@rmp/contracts';
import { basisPoints, paise } from '@rmp/gst';
import { addItem } from '#features/items/index.ts';
import type { LocalDb } from '#local/index.ts';
import { aLocalDb, idOf } from '#local/testing/shop.ts';
import { teachScale } from './scale-marks.ts';
import { findOrKeep, readUnnamed, takeUnnamed } from './unnamed-codes.ts';

const OIL = '8901234567890';
const BILL = idOf(1);
const AUTHOR = { tenant_id: 'sharma-kirana', user_id: idOf(9) };

const nameIt = (db: LocalDb, barcode: string): Promise<void> =>
  addItem(db, AUTHOR, {
    item_id: ItemId.parse(idOf(77)),
    name: 'Mustard oil 1 L',
    unit: 'PCS',
    sell_price_paise: paise(18_500),
    price_includes_tax: true,
    gst_rate_bp: basisPoints(500),
    barcode,
  });

it('finds the item of a code and keeps nothing of it', async () => {
  const db = aLocalDb();
  await nameIt(db, OIL);

  expect(await findOrKeep(db, OIL, BILL)).toMatchObject({ item: { name: 'Mustard oil 1 L' } });
  expect(await readUnnamed(db)).toEqual([]);
});

it('keeps new codes, scanned last first, and how often each was scanned for a bill', async () => {
  const db = aLocalDb();

  for (const code of [OIL, OIL, '8900000000005', OIL]) await findOrKeep(db, code, BILL);

  expect(await readUnnamed(db)).toEqual([
    { code: OIL, sale_id: BILL, times: 3 },
    { code: '8900000000005', sale_id: BILL, times: 1 },
  ]);
});

it('counts a code anew for the next bill: what left with another customer is not put on this one', async () => {
  const db = aLocalDb();
  await findOrKeep(db, OIL, BILL);

  await findOrKeep(db, OIL, idOf(2));

  expect(await takeUnnamed(db, OIL, idOf(2))).toBe(1);
  expect(await readUnnamed(db)).toEqual([]);
});

it('counts each scan of a code that is named while it is being scanned: on the bill, or by its item', async () => {
  const db = aLocalDb();
  const scans = Array.from({ length: 40 }, () => findOrKeep(db, OIL, BILL));

  await nameIt(db, OIL);
  const later = Array.from({ length: 20 }, () => findOrKeep(db, OIL, BILL));
  const counted = await takeUnnamed(db, OIL, BILL);
  const found = (await Promise.all([...scans, ...later])).filter((item) => item !== undefined);

  expect(counted + found.length).toBe(60);
  expect(await readUnnamed(db)).toEqual([]);
});

it('forgets the oldest where nobody ever names anything', async () => {
  const db = aLocalDb();
  for (let code = 0; code < 55; code += 1) await findOrKeep(db, String(8_900_000_000_000 + code), BILL);

  expect(await readUnnamed(db)).toHaveLength(50);
});

it('reads a label of the scale once it was told of what it is, and the next one with another weight too', async () => {
  const db = aLocalDb();
  await nameIt(db, OIL);
  expect(await findOrKeep(db, '2100123012503', BILL)).toBeUndefined();

  await teachScale(db, '2100123012503', { places: 'PPIIIIIWWWWWC', price_in: 'paise' }, idOf(77));

  expect(await findOrKeep(db, '2100123012503', BILL)).toMatchObject({ label: { qty_milli: 1250 } });
  expect(await findOrKeep(db, '2100123007509', BILL)).toMatchObject({
    item: { name: 'Mustard oil 1 L' },
    label: { qty_milli: 750 },
  });
  expect(await findOrKeep(db, '2100124007508', BILL), 'another item of the scale').toBeUndefined();
});
