import 'fake-indexeddb/auto';
import type { Item } from '@rmp/contracts/inventory';
import { describe, expect, it } from 'vitest';
import type { LocalDb } from '../database.ts';
import { fakeServer } from '../testing/fake-server.ts';
import type { FakeServer } from '../testing/fake-server.ts';
import { aCommand, aLocalDb, idOf, NOW, queue } from '../testing/shop.ts';
import { pull } from './pull.ts';

const FIRST = '/api/inventory/items?limit=200';
const item = (number: number, name: string): Partial<Item> => ({ item_id: idOf(number) as Item['item_id'], name });
const page = (rows: readonly object[], next_cursor: string | null, as_of: string) => ({ rows, next_cursor, as_of });
const names = async (db: LocalDb) => (await db.items.toArray()).map(({ name }) => name);
const pullFrom = (db: LocalDb, { ask }: FakeServer) => pull({ db, ask });

describe('fetching what changed elsewhere', () => {
  it('reads all pages once, then only what changed since', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    server.list(FIRST, page([item(1, 'Sugar')], 'second', 'one'));
    server.list(`${FIRST}&cursor=second`, page([item(2, 'Salt')], null, 'two'));
    server.list(`${FIRST}&updated_since=two`, page([item(1, 'Fine sugar')], null, 'three'));

    await pullFrom(db, server);
    const first = await names(db);
    await pullFrom(db, server);

    expect(first).toEqual(['Sugar', 'Salt']);
    expect(await names(db)).toEqual(['Fine sugar', 'Salt']);
  });

  it('goes on where it was cut off', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    server.list(FIRST, page([item(1, 'Sugar')], 'second', 'one'));
    server.list(`${FIRST}&cursor=second`, page([item(2, 'Salt')], null, 'two'));
    server.forecast(['fine', 'request-lost']);
    await pullFrom(db, server);

    await pullFrom(db, server);

    expect(await names(db)).toEqual(['Sugar', 'Salt']);
    expect(server.requests.filter(({ path }) => path === FIRST)).toHaveLength(1);
  });

  it('leaves a record alone while something of it is unsent, and fetches it once that has gone', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    await db.items.add(item(1, 'Loose sugar') as Item);
    await queue(db, aCommand('change-item', 1));
    server.list(FIRST, page([item(1, 'Sugar'), item(2, 'Salt')], null, 'one'));
    await pullFrom(db, server);
    const meanwhile = await names(db);
    server.list(`/api/inventory/items/${idOf(1)}`, item(1, 'Sugar as both have it'));
    await db.outbox.clear();

    await pullFrom(db, server);

    expect(meanwhile).toEqual(['Loose sugar', 'Salt']);
    expect(await names(db)).toEqual(['Sugar as both have it', 'Salt']);
  });

  it('passes over a list this person may not read', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    server.refuse('/api/inventory/items', 403, 'common/forbidden');
    server.list('/api/payment/customers?limit=200', page([{ customer_id: idOf(9), name: 'Ramesh' }], null, 'one'));

    const later = await pullFrom(db, server);

    expect(later).toBeUndefined();
    expect(await db.parties.count()).toBe(1);
  });
});

describe('a bill the server tells of', () => {
  const summary = {
    sale_id: idOf(1),
    number: 'A/2627/000001',
    sold_at: NOW,
    sold_date: '2026-11-22',
    totals: { payable_paise: 1 },
    credit_paise: 0,
    status: 'cancelled',
    flags: [],
  };

  it('keeps what was issued here and learns what became of it', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    const issued = { number: 'A/2627/000001', sold_at: NOW, sold_date: '2026-11-22', payable_paise: 4600 };
    await db.bills.add({ ...issued, sale_id: idOf(1), credit_paise: 0, status: 'issued', state: 'to_send' });
    server.list('/api/sales/sales?limit=200', page([summary], 'more', 'one'));

    await pullFrom(db, server);

    expect(await db.bills.get(idOf(1))).toMatchObject({ payable_paise: 4600, status: 'cancelled', state: 'sent' });
  });

  it('comes with the newest of its kind on a new device, not with all of the past', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    server.list('/api/sales/sales?limit=200', page([summary], 'more', 'one'));

    await pullFrom(db, server);
    await pullFrom(db, server);

    expect(server.requests.map(({ path }) => path).filter((path) => path.startsWith('/api/sales'))).toEqual([
      '/api/sales/sales?limit=200',
      '/api/sales/sales?limit=200&updated_since=one',
    ]);
  });
});
