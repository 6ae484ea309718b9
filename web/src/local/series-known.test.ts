import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { untilSeriesKnown } from './series-known.ts';
import { learnSeries } from './sync/learn-series.ts';
import { takeNumber } from './take-number.ts';
import type { LocalDb } from './database.ts';
import { fakeServer } from './testing/fake-server.ts';
import { aLocalDb } from './testing/shop.ts';

const takeSale = (db: LocalDb) => db.transaction('rw', db.series, () => takeNumber(db, 'sale', '2026-11-22', 'A'));

describe('a device whose database was lost', () => {
  it('goes on behind its highest number, though its first bill comes before the first exchange', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    const rows = [{ number: 'A/2627/000124' }];
    server.list('/api/sales/sales?limit=200', { rows, next_cursor: null, as_of: 'now' });

    await untilSeriesKnown(db, 'A', (at, prefix) => learnSeries({ db: at, ask: server.ask, prefix }));

    expect(await takeSale(db)).toBe('A/2627/000125');
  });

  it('bills all the same when nobody can be asked', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    server.forecast(['request-lost']);

    await untilSeriesKnown(db, 'A', (at, prefix) => learnSeries({ db: at, ask: server.ask, prefix }));
    await untilSeriesKnown(db, 'A', () => Promise.reject(new TypeError('Failed to fetch')));

    expect(await takeSale(db)).toBe('A/2627/000001');
  });
});

it('asks nobody on a device that has numbered papers before', async () => {
  const db = aLocalDb();
  await takeSale(db);
  let asked = 0;

  await untilSeriesKnown(db, 'A', async () => void (asked += 1));

  expect(asked).toBe(0);
});
