import 'fake-indexeddb/auto';
import type { Item } from '@rmp/contracts/inventory';
import { describe, expect, it } from 'vitest';
import type { LocalDb } from '../database.ts';
import { markOf } from '../tables/marks.ts';
import { fakeServer } from '../testing/fake-server.ts';
import type { FakeServer } from '../testing/fake-server.ts';
import { aCommand, aLocalDb, depsOf, idOf, NOW, queue } from '../testing/shop.ts';
import { pull } from './pull.ts';

const FIRST = '/sync/pull';
const after = (cursor: string) => `/sync/pull?cursor=${cursor}`;
const item = (number: number, name: string): Partial<Item> => ({ item_id: idOf(number) as Item['item_id'], name });
const names = async (db: LocalDb) => (await db.items.toArray()).map(({ name }) => name);
const pullFrom = (db: LocalDb, server: FakeServer) => pull(depsOf(db, server));
const summary = (number: number, more: object = {}) => ({
  sale_id: idOf(number),
  number: `B/2627/00000${number}`,
  sold_at: NOW,
  sold_date: '2026-11-22',
  totals: { payable_paise: 4600 },
  credit_paise: 0,
  status: 'issued',
  flags: [],
  ...more,
});

describe('fetching what changed elsewhere', () => {
  it('reads all pages once, then only what changed since', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    server.list(FIRST, { items: [item(1, 'Sugar')], cursor: 'one', more: true });
    server.list(after('one'), { items: [item(2, 'Salt')], cursor: 'two' });
    server.list(after('two'), { items: [item(1, 'Fine sugar')], cursor: 'three' });

    await pullFrom(db, server);
    const first = await names(db);
    await pullFrom(db, server);

    expect(first).toEqual(['Sugar', 'Salt']);
    expect(await names(db)).toEqual(['Fine sugar', 'Salt']);
  });

  it('goes on where it was cut off', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    server.list(FIRST, { items: [item(1, 'Sugar')], cursor: 'one', more: true });
    server.list(after('one'), { items: [item(2, 'Salt')], cursor: 'two' });
    server.forecast(['fine', 'request-lost']);
    await pullFrom(db, server);

    await pullFrom(db, server);

    expect(await names(db)).toEqual(['Sugar', 'Salt']);
    expect(server.requests.filter(({ path }) => path === FIRST)).toHaveLength(1);
  });

  it('makes room for what was saved while the past is on its way', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    server.list(FIRST, { items: [item(1, 'Sugar')], cursor: 'one', more: true, ready: true });
    server.list(after('one'), { sales: [summary(3)], cursor: 'two' });

    await pull({ ...depsOf(db, server), isAskedAgain: () => true });
    const meanwhile = await db.bills.count();
    await pullFrom(db, server);

    expect(meanwhile).toBe(0);
    expect(await db.bills.count()).toBe(1);
    expect(await markOf(db, 'pulled')).toEqual({ cursor: 'two', ready: true, more: false });
  });

  it('begins again when the server does not know the place any more', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    await db.marks.put({ name: 'pulled', value: { cursor: 'of-old', ready: true, more: false } });
    server.refuse(after('of-old'), 400, 'common/invalid');
    server.list(FIRST, { items: [item(1, 'Sugar')], cursor: 'one' });

    await pullFrom(db, server);
    await pullFrom(db, server);

    expect(await names(db)).toEqual(['Sugar']);
  });

  it('leaves a record alone while something of it is unsent, and fetches it once that has gone', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    await db.items.add(item(1, 'Loose sugar') as Item);
    await queue(db, aCommand('change-item', 1));
    server.list(FIRST, { items: [item(1, 'Sugar'), item(2, 'Salt')], cursor: 'one' });
    await pullFrom(db, server);
    const meanwhile = await names(db);
    server.list(`/api/inventory/items/${idOf(1)}`, item(1, 'Sugar as both have it'));
    await db.outbox.clear();

    await pullFrom(db, server);

    expect(meanwhile).toEqual(['Loose sugar', 'Salt']);
    expect(await names(db)).toEqual(['Sugar as both have it', 'Salt']);
  });

  it('keeps a bill of this device as it was issued, with what became of it', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    await db.bills.add({ ...summary(1), payable_paise: 4600, number: 'A/2627/000001', state: 'to_send' } as never);
    server.list(FIRST, { sales: [summary(1, { status: 'cancelled', number: 'A/2627/000001' })], cursor: 'one' });

    await pullFrom(db, server);

    expect(await db.bills.get(idOf(1))).toMatchObject({ number: 'A/2627/000001', status: 'cancelled', state: 'sent' });
  });

  it('leaves a bill that was cancelled here and not sent yet as it is here', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    await db.bills.add({ ...summary(1), payable_paise: 4600, status: 'cancelled', state: 'sent' } as never);
    await queue(db, aCommand('cancel-sale', 1));
    server.list(FIRST, { sales: [summary(1)], cursor: 'one' });

    await pullFrom(db, server);

    expect((await db.bills.get(idOf(1)))?.status).toBe('cancelled');
  });

  it('goes on later where a service was away, and what came is kept', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    const problems = { parties: { status: 503, code: 'common/dependency-down' } };
    server.list(FIRST, { items: [item(1, 'Sugar')], cursor: 'one', problems });

    const later = await pullFrom(db, server);

    expect(later?.why).toBe('busy');
    expect(await names(db)).toEqual(['Sugar']);
  });

  it('takes no friendly page of a hotel network for news', async () => {
    const db = aLocalDb();

    const later = await pull(depsOf(db, { ask: () => Promise.resolve(Response.json({ welcome: 'sign in' })) }));

    expect(later?.why).toBe('nobody');
    expect(await markOf(db, 'pulled')).toBeUndefined();
  });
});
