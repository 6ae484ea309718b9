import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import type { AppSession } from '#platform/app-session.ts';
import { bffFetch } from '#platform/bff.ts';
import { deviceDb } from '#platform/device/device-db.ts';
import { deviceOf, keepAppSession } from '#platform/device/keep-app-session.ts';
import { ownRecordOf } from '#platform/device/own-record.ts';
import { readDeviceSession } from '#platform/session.ts';
import { localDbOf } from './open-databases.ts';
import { createFlusher } from './sync/flusher.ts';
import { syncOnce } from './sync/sync-once.ts';
import { aCommand, idOf, NOW, queue } from './testing/shop.ts';
import { shopServer } from './testing/shop-server.ts';

let shops = 0;
let shop = '';
let otherShop = '';
beforeEach(async () => {
  shops += 1;
  [shop, otherShop] = [`sharma-kirana-${shops}`, `gupta-store-${shops}`];
  await deviceDb().devices.clear();
  await deviceDb().session.clear();
});

/** The cast: only what the device keeps of a sign-in is here. */
const signedIn = async (tenant_id: string, user_id: string): Promise<void> => {
  const device = { tenant_id, device_id: idOf(70), name: 'Counter', prefix: null, device_key: `dk_${tenant_id}.x` };
  const user = { tenant_id, user_id, username: user_id, role: 'cashier', grants: [] };
  const opened = { user, device, tenant: null, permissions: [], problems: {} } as unknown as AppSession;
  await keepAppSession(opened, await deviceOf(tenant_id, 'Counter'));
};

interface SentCommand {
  readonly command_id: string;
  readonly author_id: string;
}

/** A server whose every call is kept with the shop it is for; `refusal` is what it answers with while there is one. */
function aServer() {
  const server = shopServer();
  const calls: { readonly tenant: string | null; readonly commands: readonly SentCommand[] }[] = [];
  const state: { refusal: readonly [number, string] | undefined } = { refusal: undefined };
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    const body = typeof init.body === 'string' ? (JSON.parse(init.body) as { readonly commands?: SentCommand[] }) : {};
    calls.push({ tenant: new Headers(init.headers).get('x-tenant-id'), commands: body.commands ?? [] });
    if (state.refusal) return Promise.resolve(Response.json({ code: state.refusal[1] }, { status: state.refusal[0] }));
    return Promise.resolve(Response.json(server.answer(path.slice('/bff'.length), body)));
  });
  return { server, calls, state, sent: () => calls.flatMap(({ commands }) => commands) };
}

/** What the page does for the shop it is signed in to. */
async function flushed(tenantId: string): Promise<void> {
  const flusher = createFlusher({
    sync: (isAskedAgain) =>
      syncOnce({
        db: localDbOf(tenantId),
        ask: (path, init) => bffFetch(path, { ...init, headers: { 'x-tenant-id': tenantId } }),
        now: () => NOW,
        device: ownRecordOf(tenantId),
        isAskedAgain,
      }),
    alone: (run) => run(),
    after: () => () => undefined,
    report: (error) => {
      throw error;
    },
  });
  flusher.wake();
  await flusher.idle();
}

const bills = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => aCommand('record-sale', from + index));

it('a second user of the shop sends what the first one made, under the first one’s name', async () => {
  const { sent, server } = aServer();
  await signedIn(shop, 'asha');
  await queue(localDbOf(shop), { ...aCommand('record-sale', 1), author_id: idOf(91) });

  await signedIn(shop, 'ravi');
  await queue(localDbOf(shop), { ...aCommand('record-sale', 2), author_id: idOf(92) });
  await flushed(shop);

  expect(sent().map(({ author_id }) => author_id)).toEqual([idOf(91), idOf(92)]);
  expect(server.done).toEqual([idOf(1), idOf(2)]);
  expect(await localDbOf(shop).outbox.count()).toBe(0);
});

it('another shop on the same browser neither sees nor sends the queue of the first', async () => {
  const { sent, calls } = aServer();
  await signedIn(shop, 'asha');
  await queue(localDbOf(shop), ...bills(1, 3));

  await signedIn(otherShop, 'gita');
  await queue(localDbOf(otherShop), aCommand('record-sale', 50));
  await flushed(otherShop);

  expect(sent().map(({ command_id }) => command_id)).toEqual([idOf(50)]);
  expect(new Set(calls.map(({ tenant }) => tenant))).toEqual(new Set([otherShop]));
  expect(await localDbOf(otherShop).bills.count()).toBe(1);
  expect(await localDbOf(shop).outbox.count()).toBe(3);
});

it('an exchange that still runs when somebody signs in to another shop is refused, and ends no session', async () => {
  const { calls, state } = aServer();
  await signedIn(shop, 'asha');
  await queue(localDbOf(shop), ...bills(1, 2));

  await signedIn(otherShop, 'gita');
  state.refusal = [403, 'common/tenant-mismatch'];
  await flushed(shop);

  expect(calls.map(({ tenant }) => tenant)).toEqual([shop]);
  expect(await localDbOf(shop).outbox.count()).toBe(2);
  expect(await readDeviceSession()).toMatchObject({ tenant_id: otherShop, needs_sign_in: false });
});

it('fifty bills wait while the session is over, more are made, and all go after the next sign-in', async () => {
  const { server, state } = aServer();
  await signedIn(shop, 'asha');
  await queue(localDbOf(shop), ...bills(1, 50));
  state.refusal = [401, 'user/session-ended'];

  await flushed(shop);
  await queue(localDbOf(shop), ...bills(51, 3));

  expect(await readDeviceSession()).toMatchObject({ tenant_id: shop, needs_sign_in: true });
  expect(await localDbOf(shop).outbox.count()).toBe(53);
  expect(server.done).toEqual([]);

  state.refusal = undefined;
  await signedIn(shop, 'asha');
  await flushed(shop);

  expect(server.done).toHaveLength(53);
  expect(await localDbOf(shop).outbox.count()).toBe(0);
});
