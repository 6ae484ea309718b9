import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { markOf } from '../tables/marks.ts';
import { fakeServer, SERVER_TIME_MS } from '../testing/fake-server.ts';
import { aCommand, aLocalDb, DEVICE_ID, idOf, NOW, queue } from '../testing/shop.ts';
import { readOutboxState } from '../use-outbox-state.ts';
import { syncOnce } from './sync-once.ts';

describe('one exchange with the server', () => {
  it('remembers when all was sent', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    await queue(db, aCommand('record-sale', 1));

    await syncOnce({ db, ask: server.ask, now: () => NOW, device_id: DEVICE_ID, prefix: 'A' });

    expect(await readOutboxState(db)).toEqual({ pending: 0, attention: 0, online: true, last_success_at: NOW });
  });

  it('says that nobody answers, whatever the network says of itself', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    await queue(db, aCommand('record-sale', 1));
    server.forecast(['request-lost', 'request-lost']);

    await syncOnce({ db, ask: server.ask, now: () => NOW, device_id: DEVICE_ID });

    expect(await readOutboxState(db)).toEqual({ pending: 1, attention: 0, online: false, oldest_at: NOW });
  });

  it('says so, too, when only the server of the page itself is left', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    server.refuse('/api', 503, 'common/dependency-down');

    await syncOnce({ db, ask: server.ask, now: () => NOW, device_id: DEVICE_ID });

    expect((await readOutboxState(db)).online).toBe(false);
  });

  it('counts what a person must look at apart from what waits', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    server.putAside(idOf(1));
    await queue(db, aCommand('record-sale', 1));

    await syncOnce({ db, ask: server.ask, now: () => NOW, device_id: DEVICE_ID });

    expect(await readOutboxState(db)).toMatchObject({ pending: 0, attention: 1 });
  });

  it('measures how far the clocks are apart', async () => {
    const [db, server] = [aLocalDb(), fakeServer()];
    const slow = new Date(SERVER_TIME_MS - 900_000).toISOString();

    await syncOnce({ db, ask: server.ask, now: () => slow, device_id: DEVICE_ID });

    expect(await markOf(db, 'clock_offset')).toEqual({ offset_ms: 900_500, measured_at: slow });
  });
});
