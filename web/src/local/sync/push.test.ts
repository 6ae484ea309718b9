import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { LocalDb } from '../database.ts';
import { fakeServer } from '../testing/fake-server.ts';
import type { FakeServer } from '../testing/fake-server.ts';
import { aCommand, aLocalDb, DEVICE_ID, idOf, NOW, queue } from '../testing/shop.ts';
import { push } from './push.ts';

const pushTo = (db: LocalDb, { ask }: FakeServer) => push({ db, ask, now: () => NOW, device_id: DEVICE_ID });
const left = async (db: LocalDb) => (await db.outbox.orderBy('place').toArray()).map(({ kind }) => kind);

describe('sending what waits', () => {
  it('sends in the order things were done, bills that follow one another together', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    await queue(
      db,
      aCommand('add-item', 1),
      aCommand('record-sale', 2),
      aCommand('record-sale', 3),
      aCommand('record-payment', 4),
    );

    const pushed = await pushTo(db, server);

    expect(pushed).toEqual({});
    expect(await left(db)).toEqual([]);
    expect(server.requests.map(({ path }) => path)).toEqual([
      '/api/inventory/items',
      '/api/sales/sales/commands',
      '/api/payment/payments',
    ]);
  });

  it('says of a bill that it is sent, in the same transaction', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    await db.bills.add({
      sale_id: idOf(2),
      number: 'A/2627/000001',
      sold_at: NOW,
      sold_date: '2026-11-22',
      payable_paise: 4600,
      credit_paise: 0,
      status: 'issued',
      state: 'to_send',
    });
    await queue(db, aCommand('record-sale', 2));

    await pushTo(db, server);

    expect((await db.bills.get(idOf(2)))?.state).toBe('sent');
  });

  it('keeps a bill whose acknowledgement names another hash, and sends the ones behind it', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    await queue(db, aCommand('record-sale', 1), aCommand('record-payment', 2));
    const ask: FakeServer['ask'] = async (path, init) => {
      const response = await server.ask(path, init);
      if (!path.endsWith('/commands')) return response;
      return Response.json({ outcomes: [{ outcome: 'applied', content_hash: 'of something else' }] });
    };

    await pushTo(db, { ...server, ask });

    expect(await left(db)).toEqual(['record-sale']);
  });

  it('takes no friendly page of a hotel network for an acknowledgement', async () => {
    const db = aLocalDb();
    await queue(db, aCommand('record-sale', 1), aCommand('record-payment', 2));
    const ask = () => Promise.resolve(Response.json({ welcome: 'sign in to the network' }));

    const pushed = await pushTo(db, { ...fakeServer(), ask });

    expect(pushed).toEqual({ later: { is: 'later', why: 'nobody' } });
    expect(await left(db)).toEqual(['record-sale', 'record-payment']);
  });
});

describe('a command that is not taken', () => {
  it('waits for a person when it is refused, and the next has its turn', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    server.refuse('/api/inventory/items', 422, 'inventory/rate-not-in-force');
    await queue(db, aCommand('add-item', 1), aCommand('record-sale', 2));

    await pushTo(db, server);

    const [row, ...others] = await db.outbox.toArray();
    expect(others).toEqual([]);
    expect(row?.attention).toMatchObject({ code: 'inventory/rate-not-in-force', is_stored: false });
  });

  it('is marked as kept by the server when that put it aside', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    server.putAside(idOf(1));
    await queue(db, aCommand('record-sale', 1), aCommand('record-sale', 2));

    await pushTo(db, server);

    expect(server.effects).toEqual([`record-sale ${idOf(2)}`]);
    expect((await db.outbox.toArray()).map(({ attention }) => attention?.is_stored)).toEqual([true]);
  });

  it('holds back what cannot be without it, and nothing else', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    server.refuse('/api/inventory/items', 422, 'inventory/rate-not-in-force');
    await queue(db, aCommand('add-item', 1));
    await pushTo(db, server);
    server.mend('/api/inventory/items');
    await queue(db, { ...aCommand('move-stock', 1), command_id: idOf(4) }, aCommand('move-stock', 5));

    await pushTo(db, server);

    expect(await left(db)).toEqual(['add-item', 'move-stock']);
    expect(server.effects).toEqual([`POST /api/inventory/items/${idOf(5)}/stock ${idOf(5)}`]);
  });

  it('stops nobody when the server fails at just this one', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    await queue(db, aCommand('record-payment', 1), aCommand('record-payment', 2));
    server.forecast(['failing']);

    const pushed = await pushTo(db, server);

    expect(pushed.later?.why).toBe('broken');
    expect(server.effects).toEqual([`POST /api/payment/payments ${idOf(2)}`]);
    expect((await db.outbox.toArray()).map(({ tries, attention }) => [tries, attention])).toEqual([[1, undefined]]);
  });

  it('is shown to a person after the server has failed at it ten times', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    await queue(db, aCommand('record-payment', 1));
    server.forecast(Array.from({ length: 10 }, () => 'failing' as const));

    for (let round = 0; round < 10; round += 1) await pushTo(db, server);

    expect((await db.outbox.toArray())[0]?.attention?.code).toBe('common/unexpected');
  });

  it('shows which bill of a batch it is by sending them one by one', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    await queue(db, aCommand('record-sale', 1), aCommand('record-sale', 2), aCommand('record-sale', 3));
    server.forecast(['failing', 'failing']);

    await pushTo(db, server);

    expect(server.effects).toEqual([`record-sale ${idOf(2)}`, `record-sale ${idOf(3)}`]);
    expect(await left(db)).toEqual(['record-sale']);
  });
});

describe('a server that is away', () => {
  it('holds up its own commands only', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    server.refuse('/api/inventory', 503, 'common/dependency-down');
    await queue(db, aCommand('add-item', 1), aCommand('record-sale', 2), aCommand('add-customer', 3));

    const pushed = await pushTo(db, server);

    expect(pushed.later?.why).toBe('busy');
    expect(await left(db)).toEqual(['add-item']);
  });

  it('is asked once a round when nobody answers at all', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    await queue(db, aCommand('add-item', 1), aCommand('record-sale', 2));
    server.forecast(['request-lost']);

    const pushed = await pushTo(db, server);

    expect(pushed).toEqual({ later: { is: 'later', why: 'nobody' } });
    expect(server.requests).toEqual([]);
  });

  it('ends the round when it wants somebody signed in, and nothing is lost', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    server.refuse('/api', 401, 'common/unauthenticated');
    await queue(db, aCommand('record-sale', 1));

    const pushed = await pushTo(db, server);

    expect(pushed.later?.why).toBe('sign-in');
    expect(await left(db)).toEqual(['record-sale']);
  });
});
