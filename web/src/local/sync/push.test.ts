import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { LocalDb } from '../database.ts';
import { markOf } from '../tables/marks.ts';
import { fakeServer } from '../testing/fake-server.ts';
import type { FakeServer } from '../testing/fake-server.ts';
import { aCommand, aDevice, aLocalDb, depsOf, DEVICE_ID, idOf, NOW, queue } from '../testing/shop.ts';
import { takeUp, putAside, tryAgain } from './attention.ts';
import { push } from './push.ts';

const pushTo = (db: LocalDb, server: FakeServer) => push(depsOf(db, server));
const left = async (db: LocalDb) => (await db.outbox.orderBy('place').toArray()).map(({ kind }) => kind);

interface SentBody {
  readonly epoch: number;
  readonly last_ack?: string;
  readonly pending: number;
  readonly device_id: string;
  readonly commands: readonly { readonly command_id: string; readonly author_id: string; readonly made_at: string }[];
}
const bodies = ({ requests }: FakeServer) => requests.map(({ body }) => body as SentBody);

describe('sending what waits', () => {
  it('sends everything together, in the order it was done, with who made it and when', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    await queue(db, aCommand('add-item', 1), aCommand('record-sale', 2), aCommand('record-payment', 3));

    const pushed = await pushTo(db, server);

    expect(pushed).toEqual({});
    expect(await left(db)).toEqual([]);
    expect(server.effects).toEqual([`add-item ${idOf(1)}`, `record-sale ${idOf(2)}`, `record-payment ${idOf(3)}`]);
    expect(bodies(server)[0]).toMatchObject({ device_id: DEVICE_ID, pending: 3, commands: [{ made_at: NOW }, {}, {}] });
  });

  it('sends at most two hundred at a time', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    await queue(db, ...Array.from({ length: 450 }, (_, index) => aCommand('record-sale', index + 1)));

    await pushTo(db, server);

    expect(bodies(server).map(({ commands }) => commands.length)).toEqual([200, 200, 50]);
    expect(server.effects).toHaveLength(450);
  });

  it('lets the server hear of the device though nothing waits', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];

    await pushTo(db, server);

    expect(bodies(server)).toMatchObject([{ commands: [], pending: 0, epoch: 0 }]);
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

  it('keeps a bill whose acknowledgement names another hash', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    await queue(db, aCommand('record-sale', 1));
    const ask: FakeServer['ask'] = async (path, init) => {
      const response = await server.ask(path, init);
      const body = (await response.json()) as { outcomes: readonly object[] };
      return Response.json({
        ...body,
        outcomes: body.outcomes.map((outcome) => ({ ...outcome, content_hash: 'of something else' })),
      });
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

  it('forgets what the server holds until its sale comes', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    await queue(db, aCommand('cancel-sale', 1));
    const ask: FakeServer['ask'] = async (path, init) => {
      const body = (await (await server.ask(path, init)).json()) as { outcomes: readonly object[] };
      const outcomes = body.outcomes.map((outcome) => ({ ...outcome, outcome: 'waiting', waits_for_sale_id: idOf(1) }));
      return Response.json({ ...body, outcomes });
    };

    await pushTo(db, { ...server, ask });

    expect(await left(db)).toEqual([]);
  });
});

describe('the word by which the server knows the device', () => {
  it('is the epoch and a hash of the last answer', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    await queue(db, aCommand('record-sale', 1));
    await pushTo(db, server);

    await pushTo(db, server);

    const [first, second] = bodies(server);
    expect(first).toMatchObject({ epoch: 0 });
    expect(first).not.toHaveProperty('last_ack');
    expect(second).toMatchObject({ epoch: 1 });
    expect(second?.last_ack).toMatch(/^[0-9a-f]{64}$/);
  });

  it('stays as it was when an answer is lost, and the same goes again', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    await queue(db, aCommand('record-sale', 1));
    server.forecast(['answer-lost']);
    await pushTo(db, server);
    await queue(db, aCommand('record-sale', 2));

    await pushTo(db, server);

    expect(bodies(server).map(({ epoch }) => epoch)).toEqual([0, 0]);
    expect(server.effects).toEqual([`record-sale ${idOf(1)}`, `record-sale ${idOf(2)}`]);
    expect(await left(db)).toEqual([]);
  });

  it('stays as it was when nobody could say whose device it is, though what was brought is taken', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    await queue(db, aCommand('record-sale', 1));
    await pushTo(db, server);
    const before = await markOf(db, 'ack');
    server.callDevice({ is: 'unchecked' });
    await queue(db, aCommand('record-sale', 2));

    await pushTo(db, server);

    expect(await left(db)).toEqual([]);
    expect(await markOf(db, 'ack')).toEqual(before);
  });

  it('begins anew for a copy, which becomes another device and goes on with what was queued', async () => {
    const [db, server, { shown, device }] = [aLocalDb(), fakeServer(), aDevice('A')];
    await queue(db, aCommand('record-sale', 1));
    const other = { device_id: idOf(77), prefix: 'B', device_key: 'dk_shop.other' };
    server.callDevice({ is: 'copy', epoch: 4, device: other });

    await push({ ...depsOf(db, server), device });

    expect(shown).toMatchObject(other);
    expect(await left(db)).toEqual([]);
    expect(await markOf(db, 'ack')).toEqual({ device_id: idOf(77), epoch: 4 });
  });

  it('keeps everything for the next sign-in when the owner has signed the device out', async () => {
    const [db, server, { shown, device }] = [aLocalDb(), fakeServer(), aDevice('A')];
    await queue(db, aCommand('record-sale', 1));
    server.callDevice({ is: 'revoked' });

    const pushed = await push({ ...depsOf(db, server), device });

    expect(pushed.later?.why).toBe('sign-in');
    expect(shown.asksSignIn).toBe(true);
    expect(await left(db)).toEqual(['record-sale']);
  });
});

describe('a command that is not taken', () => {
  it('waits for a person when it is refused, and all others go', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    await queue(db, ...Array.from({ length: 100 }, (_, index) => aCommand('record-sale', index + 1)));
    server.putAside(idOf(7), 'common/invalid');

    await pushTo(db, server);

    const rows = await db.outbox.toArray();
    expect(rows).toMatchObject([{ command_id: idOf(7), attention: { code: 'common/invalid', is_stored: false } }]);
    expect(server.effects).toHaveLength(99);
    expect(server.requests).toHaveLength(1);
  });

  it('is marked as kept by the server when that put it aside', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    server.putAside(idOf(1));
    await queue(db, aCommand('record-sale', 1), aCommand('record-sale', 2));

    await pushTo(db, server);

    expect(server.effects).toEqual([`record-sale ${idOf(2)}`]);
    expect((await db.outbox.toArray()).map(({ attention }) => attention?.is_stored)).toEqual([true]);
  });

  it('goes again when somebody wants it to', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    server.putAside(idOf(1), 'payment/beyond-due');
    await queue(db, aCommand('record-payment', 1));
    await pushTo(db, server);
    server.takeBack(idOf(1));

    await tryAgain(db, 1);
    await pushTo(db, server);

    expect(await left(db)).toEqual([]);
  });

  it('stays in the queue when it is set aside, and can be brought back', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    server.putAside(idOf(1));
    await queue(db, aCommand('record-sale', 1));
    await pushTo(db, server);

    await putAside(db, 1, NOW);
    const aside = await db.outbox.get(1);
    await takeUp(db, 1);

    expect(aside?.attention?.set_aside_at).toBe(NOW);
    expect((await db.outbox.get(1))?.attention).toMatchObject({ code: 'common/invalid' });
    expect((await db.outbox.get(1))?.attention).not.toHaveProperty('set_aside_at');
  });

  it('holds back what cannot be without it, and nothing else', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    server.putAside(idOf(1), 'inventory/rate-not-in-force');
    server.putAside(idOf(4), 'common/not-found');
    await queue(db, aCommand('add-item', 1), { ...aCommand('move-stock', 1), command_id: idOf(4) });
    await queue(db, aCommand('move-stock', 5));

    await pushTo(db, server);
    await pushTo(db, server);

    const rows = await db.outbox.orderBy('place').toArray();
    expect(rows.map(({ kind, attention }) => [kind, attention?.code])).toEqual([
      ['add-item', 'inventory/rate-not-in-force'],
      ['move-stock', undefined],
    ]);
    expect(server.effects).toEqual([`move-stock ${idOf(5)}`]);
  });

  it('stops nobody when the server fails at just this one', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    await queue(db, ...[1, 2, 3, 4, 5].map((number) => aCommand('record-sale', number)));
    server.breakAt(idOf(3));

    const pushed = await pushTo(db, server);

    expect(pushed.later?.why).toBe('broken');
    expect(server.effects).toEqual([1, 2, 4, 5].map((number) => `record-sale ${idOf(number)}`));
    expect(await db.outbox.toArray()).toMatchObject([{ command_id: idOf(3), tries: 1 }]);
  });

  it('stops nobody of its service when the server says that it failed at this one, and is shown after ten times', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    await queue(db, ...Array.from({ length: 250 }, (_, index) => aCommand('record-sale', index + 1)));
    server.failAt(idOf(3));

    const pushed = await pushTo(db, server);
    const first = await db.outbox.toArray();
    for (let round = 1; round < 10; round += 1) await pushTo(db, server);

    expect(pushed.later).toMatchObject({ why: 'broken', hasMoved: true });
    expect(first).toMatchObject([{ command_id: idOf(3), tries: 1 }]);
    expect(await db.outbox.toArray()).toMatchObject([{ tries: 10, attention: { code: 'common/unexpected' } }]);
  });

  it('is shown to a person after the server has failed at it ten times, as soon as others go', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    await queue(db, aCommand('record-payment', 1));
    server.breakAt(idOf(1));
    for (let round = 0; round < 10; round += 1) await pushTo(db, server);
    const alone = await db.outbox.toArray();
    await queue(db, aCommand('record-payment', 2));

    await pushTo(db, server);

    expect(alone).toMatchObject([{ tries: 10 }]);
    expect(alone[0]).not.toHaveProperty('attention');
    expect(await db.outbox.toArray()).toMatchObject([
      { command_id: idOf(1), attention: { code: 'common/unexpected' } },
    ]);
  });

  it('is brought again with what was saved meanwhile, so that the server knows who comes', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    await queue(db, aCommand('record-sale', 1));
    server.breakAt(idOf(1));
    const ask: FakeServer['ask'] = async (path, init) => {
      if (server.requests.length === 0) await queue(db, aCommand('record-sale', 2));
      return server.ask(path, init);
    };

    await pushTo(db, { ...server, ask });
    await pushTo(db, { ...server, ask });

    const sent = bodies(server).map(({ commands }) => commands.map(({ command_id }) => command_id));
    expect(sent).toEqual([[idOf(1)], [idOf(1), idOf(2)], [idOf(1)], [idOf(2)]]);
  });
});

describe('a server that is away', () => {
  it('holds up its own commands only, and gets them once it is back', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    server.away('inventory');
    await queue(db, aCommand('add-item', 1), aCommand('record-sale', 2), aCommand('add-customer', 3));

    const pushed = await pushTo(db, server);
    const meanwhile = await left(db);
    server.away('inventory', false);
    await pushTo(db, server);

    expect(pushed.later?.why).toBe('busy');
    expect(meanwhile).toEqual(['add-item']);
    expect(await left(db)).toEqual([]);
  });

  it('is asked for no more of a service in a round, so that nothing overtakes what waits', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    server.away('sales');
    const sales = Array.from({ length: 250 }, (_, index) => aCommand('record-sale', index + 1));
    await queue(db, ...sales, aCommand('record-payment', 300));

    await pushTo(db, server);

    expect(bodies(server).map(({ commands }) => commands.length)).toEqual([200, 1]);
    expect(server.effects).toEqual([`record-payment ${idOf(300)}`]);
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
    server.refuse('/sync', 401, 'common/unauthenticated');
    await queue(db, aCommand('record-sale', 1));

    const pushed = await pushTo(db, server);

    expect(pushed.later?.why).toBe('sign-in');
    expect(await left(db)).toEqual(['record-sale']);
  });

  it('gets everything later when it does not know yet what this app sends', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    server.refuse('/sync/push', 426, 'sync/app-newer');
    await queue(db, aCommand('record-sale', 1));

    const pushed = await pushTo(db, server);
    server.mend('/sync/push');
    await pushTo(db, server);

    expect(pushed.later?.why).toBe('older-server');
    expect(await left(db)).toEqual([]);
  });
});
