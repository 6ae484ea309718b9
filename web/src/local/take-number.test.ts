import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { takeNumber } from './take-number.ts';
import { aLocalDb } from './testing/shop.ts';

describe('a number of this device', () => {
  it('counts from one in each series and each financial year', async () => {
    const db = aLocalDb();
    const take = (kind: 'sale' | 'credit_note', date: string) =>
      db.transaction('rw', db.series, () => takeNumber(db, kind, date, 'A'));

    const numbers = [
      await take('sale', '2026-11-22'),
      await take('sale', '2026-11-22'),
      await take('credit_note', '2026-11-22'),
      await take('sale', '2027-04-01'),
    ];

    expect(numbers).toEqual(['A/2627/000001', 'A/2627/000002', 'A-C/2627/000001', 'A/2728/000001']);
  });

  it('is free again when the document it was taken for is not kept', async () => {
    const db = aLocalDb();
    const failing = db.transaction('rw', db.series, async () => {
      await takeNumber(db, 'sale', '2026-11-22', 'A');
      throw new Error('no room on the phone');
    });
    await expect(failing).rejects.toThrow('no room');

    const number = await db.transaction('rw', db.series, () => takeNumber(db, 'sale', '2026-11-22', 'A'));

    expect(number).toBe('A/2627/000001');
  });

  it('differs for each of many documents saved at the same time', async () => {
    const db = aLocalDb();

    const numbers = await Promise.all(
      Array.from({ length: 20 }, () =>
        db.transaction('rw', db.series, () => takeNumber(db, 'sale', '2026-11-22', 'A')),
      ),
    );

    expect(new Set(numbers).size).toBe(20);
  });

  it('is refused outside of a transaction', async () => {
    await expect(takeNumber(aLocalDb(), 'sale', '2026-11-22', 'A')).rejects.toThrow(RangeError);
  });
});
