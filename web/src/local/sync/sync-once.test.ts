import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { markOf } from '../tables/marks.ts';
import { fakeServer, SERVER_TIME_MS } from '../testing/fake-server.ts';
import { aCommand, aLocalDb, depsOf, idOf, NOW, queue } from '../testing/shop.ts';
import { readOutboxState } from '../use-outbox-state.ts';
import { countWaiting } from './count-waiting.ts';
import { syncOnce } from './sync-once.ts';

const nothing = { pending: 0, attention: 0, set_aside: 0, online: true };

describe('one exchange with the server', () => {
  it('remembers when all was sent', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    await queue(db, aCommand('record-sale', 1));

    await syncOnce(depsOf(db, server, 'A'));

    expect(await readOutboxState(db)).toEqual({ ...nothing, last_success_at: NOW });
  });

  it('says that nobody answers, whatever the network says of itself', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    await queue(db, aCommand('record-sale', 1));
    server.forecast(['request-lost', 'request-lost']);

    await syncOnce(depsOf(db, server));

    expect(await readOutboxState(db)).toEqual({
      ...nothing,
      pending: 1,
      online: false,
      oldest_at: NOW,
      trouble: 'nobody',
    });
  });

  it('says so, too, when only the server of the page itself is left', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    server.refuse('/sync', 503, 'common/dependency-down');

    await syncOnce(depsOf(db, server));

    expect((await readOutboxState(db)).online).toBe(false);
  });

  it('goes on reading when the server does not know yet what this app sends, and says why things wait', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    server.refuse('/sync/push', 426, 'sync/app-newer');
    await queue(db, aCommand('record-sale', 1));

    await syncOnce(depsOf(db, server));

    expect(await readOutboxState(db)).toMatchObject({ pending: 1, online: true, trouble: 'older-server' });
    expect(await markOf(db, 'pulled')).toBeDefined();
  });

  it('counts what a person must look at apart from what waits, and what waits by its kind', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    server.putAside(idOf(1));
    server.away('payment');
    await queue(db, aCommand('record-sale', 1), aCommand('record-payment', 2), aCommand('record-payment', 3));

    await syncOnce(depsOf(db, server));

    expect(await readOutboxState(db)).toMatchObject({ pending: 2, attention: 1 });
    expect(Object.fromEntries(await countWaiting(db))).toEqual({ 'record-payment': 2, 'record-sale': 0 });
  });

  it('measures how far the clocks are apart', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    const slow = new Date(SERVER_TIME_MS - 900_000).toISOString();

    await syncOnce({ ...depsOf(db, server), now: () => slow });

    expect(await markOf(db, 'clock_offset')).toEqual({ offset_ms: 900_000, measured_at: slow });
  });
});
