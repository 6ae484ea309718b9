import 'fake-indexeddb/auto';
import { businessDateOf } from '@rmp/gst';
import { expect, it } from 'vitest';
import { stampInstant } from './stamp-instant.ts';
import { takeNumber } from './take-number.ts';
import { aLocalDb } from './testing/shop.ts';

it('stamps nothing earlier than the paper before it, and follows a clock that goes on', async () => {
  const db = aLocalDb();
  const stamp = (now: string) => db.transaction('rw', db.marks, () => stampInstant(db, now));

  const stamps = [
    await stamp('2026-11-22T06:30:00.000Z'),
    await stamp('2026-11-20T06:30:00.000Z'),
    await stamp('2026-11-22T06:31:00.000Z'),
  ];

  expect(stamps).toEqual(['2026-11-22T06:30:00.000Z', '2026-11-22T06:30:00.000Z', '2026-11-22T06:31:00.000Z']);
});

it('keeps the financial year of the last paper when the clock falls back over 31 March', async () => {
  const db = aLocalDb();
  const numberAt = (now: string) =>
    db.transaction('rw', db.marks, db.series, async () => {
      const at = await stampInstant(db, now);

      return takeNumber(db, 'sale', businessDateOf(at), 'A');
    });

  const numbers = [
    await numberAt('2027-03-31T18:29:00.000Z'),
    await numberAt('2027-04-02T06:00:00.000Z'),
    await numberAt('2027-03-31T18:29:30.000Z'),
  ];

  expect(numbers).toEqual(['A/2627/000001', 'A/2728/000001', 'A/2728/000002']);
});

it('is refused outside of a transaction', async () => {
  await expect(stampInstant(aLocalDb(), '2026-11-22T06:30:00.000Z')).rejects.toThrow(RangeError);
});
