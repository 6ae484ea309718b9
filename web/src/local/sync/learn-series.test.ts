import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { takeNumber } from '../take-number.ts';
import type { LocalDb } from '../database.ts';
import { fakeServer } from '../testing/fake-server.ts';
import { aDevice, aLocalDb } from '../testing/shop.ts';
import { learnOwnSeries } from './learn-own-series.ts';
import { learnSeries } from './learn-series.ts';

const SALES = '/api/sales/sales?limit=200';
const page = (numbers: readonly string[], next_cursor: string | null) => ({
  rows: numbers.map((number) => ({ number })),
  next_cursor,
  as_of: 'now',
});
const takeSale = (db: LocalDb) => db.transaction('rw', db.series, () => takeNumber(db, 'sale', '2026-11-22', 'A'));

it('goes on behind the highest number the server knows of this device, in each series', async () => {
  const [db, server] = [aLocalDb(), fakeServer()];
  server.list(SALES, page(['B/2627/000900', 'A/2627/000124', 'A/2627/000123', 'A/2526/000777'], 'more'));
  server.list('/api/payment/payments?limit=200', page(['A-R/2627/000007'], null));

  await learnSeries({ db, ask: server.ask, prefix: 'A' });

  expect(await takeSale(db)).toBe('A/2627/000125');
  expect(await db.series.toCollection().primaryKeys()).toEqual([
    'A/receipt_voucher/2627',
    'A/sale/2526',
    'A/sale/2627',
  ]);
});

it('goes on behind the highest memo too, which stands among the bills', async () => {
  const [db, server] = [aLocalDb(), fakeServer()];
  server.list(SALES, page(['A/2627/000002', 'A/2627/000001'], 'older'));
  server.list(`${SALES}&cursor=older`, page(['A-M/2627/000017'], null));

  await learnSeries({ db, ask: server.ask, prefix: 'A' });

  const memo = await db.transaction('rw', db.series, () => takeNumber(db, 'memo', '2026-11-22', 'A'));
  expect([await takeSale(db), memo]).toEqual(['A/2627/000003', 'A-M/2627/000018']);
});

it('reads on until it finds a paper of this device', async () => {
  const [db, server] = [aLocalDb(), fakeServer()];
  server.list(SALES, page(['B/2627/000900'], 'older'));
  server.list(`${SALES}&cursor=older`, page(['A/2627/000002'], 'oldest'));

  await learnSeries({ db, ask: server.ask, prefix: 'A' });

  expect(await takeSale(db)).toBe('A/2627/000003');
});

it('never goes back behind what was issued here and not sent yet', async () => {
  const [db, server] = [aLocalDb(), fakeServer()];
  await db.series.put({ key: 'A/sale/2627', next: 200 });
  server.list(SALES, page(['A/2627/000124'], null));

  await learnSeries({ db, ask: server.ask, prefix: 'A' });

  expect(await takeSale(db)).toBe('A/2627/000200');
});

it('asks again when nobody answered, and not once it knows', async () => {
  const [db, server] = [aLocalDb(), fakeServer()];
  server.forecast(['request-lost']);
  server.list(SALES, page(['A/2627/000124'], null));

  const first = await learnSeries({ db, ask: server.ask, prefix: 'A' });
  await learnSeries({ db, ask: server.ask, prefix: 'A' });
  const asked = server.requests.length;
  await learnSeries({ db, ask: server.ask, prefix: 'A' });

  expect(first?.why).toBe('nobody');
  expect(await takeSale(db)).toBe('A/2627/000125');
  expect(server.requests.length).toBe(asked);
});

it('asks nobody for a series that begins with this device, and from then on counts by this database', async () => {
  const [db, server, { shown, device }] = [aLocalDb(), fakeServer(), aDevice('A')];
  shown.has_new_series = true;

  await learnOwnSeries({ db, ask: server.ask, device });
  await learnOwnSeries({ db, ask: server.ask, device });

  expect(server.requests).toEqual([]);
  expect(shown.has_new_series).toBe(false);
  expect(await takeSale(db)).toBe('A/2627/000001');
});
