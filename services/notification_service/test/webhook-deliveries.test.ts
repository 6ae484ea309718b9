import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { pageOf } from '@rmp/contracts';
import { WebhookDelivery } from '@rmp/contracts/notification';
import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { aShop, rowsOf, type Shop, startNotificationService, startReplica } from './support/notification-world.ts';
import { aSale, aWebhook, logOf, readWebhook, whenLog } from './support/webhook-calls.ts';
import { type ReceivedEvent, startWebhookReceiver, type WebhookReceiver } from './support/webhook-receiver.ts';

let receiver: WebhookReceiver;
let world: TestService;

beforeAll(async () => {
  receiver = await startWebhookReceiver();
  world = await startNotificationService({ allowPrivateWebhooks: true });
});

afterAll(async () => {
  await world.close();
  await receiver.close();
});

let paths = 0;

/** A shop with a webhook at a path of its own. */
async function aShopThatListens(special: object = {}) {
  const shop = aShop(world);
  const path = `/hook-${(paths += 1)}`;
  const { webhook, secret } = await aWebhook(world, shop, { url: receiver.url + path, ...special });

  return { shop, path, secret, id: webhook.webhook_id };
}

const patch = (shop: Shop, id: string, body: object) => world.http('PATCH', `/webhooks/${id}`, { ...shop, body });

const test = (shop: Shop, id: string) => world.http('POST', `/webhooks/${id}/test`, shop);

/** Longer than any wait between two tries. */
const LONGEST_WAIT_MS = 7.2 * 3_600_000 + 1;

/** Lets every try of the newest delivery pass, each after the longest wait. */
async function exhaust(shop: Shop, id: string, tries: number): Promise<void> {
  for (let done = tries; done < 10; done += 1) {
    world.clock.advance(LONGEST_WAIT_MS);
    await vi.waitFor(async () => expect((await logOf(world, shop, id))[0]?.attempts).toBe(done + 1), {
      timeout: 20_000,
    });
  }
}

/** As a receiver computes it who has read the specification and knows nothing of our code. */
function isSignedWith(secret: string, { headers, body }: ReceivedEvent): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const content = [headers['webhook-id'], headers['webhook-timestamp'], body].join('.');
  const expected = `v1,${createHmac('sha256', key).update(content).digest('base64')}`;

  return String(headers['webhook-signature']).split(' ').includes(expected);
}

describe('an event', () => {
  it('reaches the webhook that asks for it as it was published, signed', async () => {
    const { shop, path, secret, id } = await aShopThatListens();
    const sale = aSale(world, shop, 1);

    await world.deliver(sale);

    const [delivery] = await whenLog(world, shop, id, [{ status: 'delivered', attempts: 1, response_status: 204 }]);
    expect(delivery).toMatchObject({ event_id: sale.id, event_type: sale.type, delivered_at: world.clock.now() });
    expect(delivery).not.toHaveProperty('body');
    const [got, ...more] = receiver.at(path);
    assert(got);
    expect(more).toEqual([]);
    expect(JSON.parse(got.body)).toEqual(sale);
    expect(got.headers).toMatchObject({
      'content-type': 'application/json',
      'webhook-id': sale.id,
      'webhook-timestamp': String(Date.parse(world.clock.now()) / 1000),
    });
    expect(isSignedWith(secret, got)).toBe(true);
    expect(isSignedWith(secret, { ...got, body: `${got.body} ` })).toBe(false);
    expect(await rowsOf(world, 'webhook_lanes', { tenant_id: shop.tenant })).toEqual([]);
  });

  it('that comes twice is sent once, alone or among new ones', async () => {
    const { shop, path, id } = await aShopThatListens();
    const [first, second] = [aSale(world, shop, 1), aSale(world, shop, 2)];

    await world.deliver(first);
    await world.deliver(first);
    await world.deliver(first, second);

    await whenLog(world, shop, id, [{ status: 'delivered' }, { status: 'delivered' }]);
    expect(
      receiver
        .at(path)
        .map(({ headers }) => headers['webhook-id'])
        .toSorted(),
    ).toEqual([first.id, second.id]);
  });

  it('of another kind, of before the webhook or of more than 30 days ago is not sent', async () => {
    const { shop, path, id } = await aShopThatListens();
    const early = aSale(world, shop, 1, { time: '2026-11-22T06:29:59.999Z' });
    const other = { ...aSale(world, shop, 2), type: 'sales.sale-cancelled.v1' };
    const wanted = aSale(world, shop, 3);

    await world.deliver(early, other, wanted);

    await whenLog(world, shop, id, [{ status: 'delivered', event_id: wanted.id }]);
    world.clock.advance(31 * 86_400_000);
    await world.deliver(aSale(world, shop, 4, { time: wanted.time }));
    await test(shop, id);
    await whenLog(world, shop, id, [{ event_type: 'webhook.test', status: 'delivered' }, { event_id: wanted.id }]);
    expect(receiver.at(path)).toHaveLength(2);
  });

  it('goes to no other shop', async () => {
    const ours = await aShopThatListens();
    const stranger = await aShopThatListens();

    await world.deliver(aSale(world, ours.shop, 1));
    await whenLog(world, ours.shop, ours.id, [{ status: 'delivered' }]);

    expect(await logOf(world, stranger.shop, stranger.id)).toEqual([]);
    expect(receiver.at(stranger.path)).toEqual([]);
    const [delivery] = await logOf(world, ours.shop, ours.id);
    const path = `/webhooks/${stranger.id}/deliveries/${delivery?.delivery_id}/redeliver`;
    expect(await world.http('POST', path, stranger.shop)).toMatchObject({ status: 404 });
  });

  it('of a shop nobody listens to writes nothing', async () => {
    const shop = aShop(world);

    await world.deliver(aSale(world, shop, 1));

    expect(await rowsOf(world, 'heads', { tenant_id: shop.tenant })).toEqual([]);
  });
});

describe('a receiver in trouble', () => {
  it('is tried again after 503, a little later each time, under the same id', async () => {
    const { shop, path, id } = await aShopThatListens();
    receiver.answer(path, 503);
    const sale = aSale(world, shop, 1);
    await world.deliver(sale);
    await whenLog(world, shop, id, [{ status: 'waiting', attempts: 1, response_status: 503, last_error: 'refused' }]);
    expect(await readWebhook(world, shop, id)).toMatchObject({ status: 'active', failing_since: world.clock.now() });
    world.clock.advance(36_000);
    await whenLog(world, shop, id, [{ status: 'waiting', attempts: 2 }]);

    receiver.answer(path, 200);
    world.clock.advance(108_000);

    const [delivery] = await whenLog(world, shop, id, [{ status: 'delivered', attempts: 3, response_status: 200 }]);
    expect(delivery).not.toHaveProperty('last_error');
    expect(delivery).not.toHaveProperty('next_attempt_at');
    expect(new Set(receiver.at(path).map(({ headers }) => headers['webhook-id']))).toEqual(new Set([sale.id]));
    expect(await readWebhook(world, shop, id)).not.toHaveProperty('failing_since');
  });

  it('is given up after ten tries, for all to see, until the shop sends it again', async () => {
    const { shop, path, id } = await aShopThatListens();
    receiver.answer(path, 500);
    await world.deliver(aSale(world, shop, 1));
    await whenLog(world, shop, id, [{ attempts: 1 }]);

    // The last wait of a day: the webhook is not yet paused.
    for (const [tries, wait] of [30, 90, 270, 810, 2430, 7290, 21_600, 21_600, 21_600].entries()) {
      world.clock.advance(wait * 1_200);
      await whenLog(world, shop, id, [{ attempts: tries + 2 }]);
    }
    const [failed] = await whenLog(world, shop, id, [{ status: 'failed', attempts: 10, last_error: 'refused' }]);
    expect(receiver.at(path)).toHaveLength(10);
    expect(await readWebhook(world, shop, id)).toMatchObject({ status: 'active' });

    receiver.answer(path, 204);
    const again = await world.http('POST', `/webhooks/${id}/deliveries/${failed?.delivery_id}/redeliver`, shop);

    expect(again).toMatchObject({ status: 200, body: { status: 'waiting', attempts: 10 } });
    await whenLog(world, shop, id, [{ status: 'delivered', attempts: 11 }]);
  });

  it('that fails for three days is paused, with the reason, and resumed by the shop', async () => {
    const { shop, path, id } = await aShopThatListens();
    receiver.answer(path, 500);
    await world.deliver(aSale(world, shop, 1));
    await whenLog(world, shop, id, [{ attempts: 1 }]);
    await exhaust(shop, id, 1);
    await whenLog(world, shop, id, [{ status: 'failed' }]);
    expect(await readWebhook(world, shop, id)).toMatchObject({ status: 'active' });
    await world.deliver(aSale(world, shop, 2));
    await whenLog(world, shop, id, [{ attempts: 1 }, { attempts: 10 }]);

    await exhaust(shop, id, 1);

    await whenLog(world, shop, id, [{ status: 'failed' }, { status: 'failed' }]);
    const paused = await readWebhook(world, shop, id);
    expect(paused).toMatchObject({ status: 'paused', paused_reason: 'failing', paused_at: world.clock.now() });
    expect((await world.outbox(shop.tenant)).at(-1)?.data).toMatchObject({ webhook: { paused_reason: 'failing' } });
    expect(await test(shop, id)).toMatchObject({ status: 422, body: { code: 'notification/webhook-not-active' } });

    const { body } = await patch(shop, id, { status: 'active' });
    expect(body).not.toHaveProperty('paused_reason');
    expect(body).not.toHaveProperty('failing_since');
  });

  it('that answers 410 is paused at once; what waits is cancelled', async () => {
    const { shop, path, id } = await aShopThatListens();
    receiver.answer(path, 503);
    await world.deliver(aSale(world, shop, 1));
    await whenLog(world, shop, id, [{ attempts: 1 }]);
    receiver.answer(path, 410);

    await world.deliver(aSale(world, shop, 2));

    await vi.waitFor(async () => {
      const statuses = (await logOf(world, shop, id)).map(({ status, last_error }) => `${status} ${last_error}`);
      expect(statuses.toSorted()).toEqual(['cancelled refused', 'failed gone']);
    });
    expect(await readWebhook(world, shop, id)).toMatchObject({ status: 'paused', paused_reason: 'receiver-gone' });
    expect(await rowsOf(world, 'webhook_lanes', { tenant_id: shop.tenant })).toEqual([]);
  });

  it('is not followed to another address', async () => {
    const { shop, path, id } = await aShopThatListens();
    receiver.answer(path, (_request, response) => response.writeHead(302, { location: `${path}/elsewhere` }).end());

    await world.deliver(aSale(world, shop, 1));

    await whenLog(world, shop, id, [{ status: 'waiting', response_status: 302, last_error: 'redirected' }]);
    expect(receiver.at(`${path}/elsewhere`)).toEqual([]);
  });

  it('that answers without end is delivered, and not listened to', async () => {
    const { shop, path, id } = await aShopThatListens();
    receiver.answer(path, (_request, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('x'.repeat(4096)), 5);
      response.once('close', () => clearInterval(drip));
    });

    await world.deliver(aSale(world, shop, 1));

    await whenLog(world, shop, id, [{ status: 'delivered', response_status: 200 }]);
  });

  it('that lets us wait holds up nobody else', async () => {
    const slow = await aShopThatListens();
    const quick = await aShopThatListens();
    const held: (() => void)[] = [];
    receiver.answer(slow.path, (_request, response) => void held.push(() => void response.writeHead(204).end()));
    const many = Array.from({ length: 20 }, (_, at) => aSale(world, slow.shop, at + 1));
    await world.deliver(...many);
    await vi.waitFor(() => expect(held).toHaveLength(5), { timeout: 5_000 });

    await world.deliver(aSale(world, quick.shop, 1));

    await whenLog(world, quick.shop, quick.id, [{ status: 'delivered' }]);
    expect(receiver.at(slow.path)).toHaveLength(5);
    receiver.answer(slow.path, 204);
    for (const answer of held) answer();
    await vi.waitFor(() => expect(receiver.at(slow.path)).toHaveLength(20), { timeout: 20_000 });
    await whenLog(
      world,
      slow.shop,
      slow.id,
      many.map(() => ({ status: 'delivered', attempts: 1 })),
    );
  });
});

describe('a shop with many slow receivers', () => {
  it('has three of them under way and leaves the rest of the process to others', async () => {
    const shop = aShop(world);
    const held: (() => void)[] = [];
    const slow = Array.from({ length: 6 }, () => `/hook-${(paths += 1)}`);
    for (const path of slow) {
      receiver.answer(path, (_request, response) => void held.push(() => void response.writeHead(204).end()));
      await aWebhook(world, shop, { url: receiver.url + path });
    }
    const others = await Promise.all(Array.from({ length: 4 }, () => aShopThatListens()));

    await world.deliver(aSale(world, shop, 1));
    for (const [at, other] of others.entries()) await world.deliver(aSale(world, other.shop, at + 1));

    for (const { shop: other, id } of others) await whenLog(world, other, id, [{ status: 'delivered' }]);
    await vi.waitFor(() => expect(held).toHaveLength(3));
    await vi.waitFor(
      () => {
        for (const answer of held.splice(0)) answer();
        expect(slow.map((path) => receiver.at(path).length)).toEqual(slow.map(() => 1));
      },
      { timeout: 20_000 },
    );
  });
});

describe('a webhook', () => {
  it('signs with old and new secret for a day after rotation, then with the new one', async () => {
    const { shop, path, id, secret: old } = await aShopThatListens();
    const rotated = await world.http('POST', `/webhooks/${id}/rotate_secret`, shop);
    const secret = String(rotated.body['secret']);

    await test(shop, id);
    await whenLog(world, shop, id, [{ status: 'delivered' }]);
    world.clock.advance(86_400_000);
    await test(shop, id);
    await whenLog(world, shop, id, [{ status: 'delivered' }, { status: 'delivered' }]);

    const [during, after] = receiver.at(path);
    assert(during && after);
    expect([isSignedWith(old, during), isSignedWith(secret, during)]).toEqual([true, true]);
    expect([isSignedWith(old, after), isSignedWith(secret, after)]).toEqual([false, true]);
    expect(await readWebhook(world, shop, id)).not.toHaveProperty('old_secret_until');
  });

  it('gets a test event whatever it asks for', async () => {
    const { shop, path, id } = await aShopThatListens();

    const reply = await test(shop, id);

    expect(reply).toMatchObject({ status: 201, body: { event_type: 'webhook.test', status: 'waiting' } });
    await whenLog(world, shop, id, [{ status: 'delivered' }]);
    expect(JSON.parse(receiver.at(path)[0]?.body ?? '')).toMatchObject({
      type: 'webhook.test',
      tenantid: shop.tenant,
      data: { webhook_id: id },
    });
  });

  it('that is paused gets nothing; what waited is cancelled, what comes later is not queued', async () => {
    const { shop, path, id } = await aShopThatListens();
    receiver.answer(path, 503);
    await world.deliver(aSale(world, shop, 1));
    await whenLog(world, shop, id, [{ status: 'waiting', attempts: 1 }]);

    const paused = await patch(shop, id, { status: 'paused' });
    await world.deliver(aSale(world, shop, 2));

    expect(paused.body).toMatchObject({ status: 'paused', paused_reason: 'by-shop' });
    const [cancelled] = await whenLog(world, shop, id, [{ status: 'cancelled', attempts: 1 }]);
    receiver.answer(path, 204);
    const redeliver = () => world.http('POST', `/webhooks/${id}/deliveries/${cancelled?.delivery_id}/redeliver`, shop);
    expect(await redeliver()).toMatchObject({ status: 422, body: { code: 'notification/webhook-not-active' } });
    await patch(shop, id, { status: 'active' });
    await redeliver();
    await whenLog(world, shop, id, [{ status: 'delivered', attempts: 2 }]);
  });

  it('that is deleted gets nothing any more; its log stays', async () => {
    const { shop, path, id } = await aShopThatListens();
    await test(shop, id);
    await whenLog(world, shop, id, [{ status: 'delivered' }]);

    await world.http('DELETE', `/webhooks/${id}`, shop);
    await world.deliver(aSale(world, shop, 1));

    expect(await logOf(world, shop, id)).toMatchObject([{ status: 'delivered' }]);
    expect(receiver.at(path)).toHaveLength(1);
    expect(await rowsOf(world, 'webhooks', { tenant_id: shop.tenant })).toMatchObject([{ secrets: [] }]);
  });

  it('whose secret was sealed by another key says so, and is mended by a new secret', async () => {
    const { shop, id } = await aShopThatListens();
    await world.service.db
      .collection('webhooks')
      .updateOne(
        { tenant_id: shop.tenant, webhook_id: id },
        { $set: { secrets: [{ sealed: 'c2VhbGVkIGJ5IGFub3RoZXIga2V5IG9uY2U' }] } },
      );
    await world.deliver(aSale(world, shop, 1));
    await whenLog(world, shop, id, [{ status: 'waiting', last_error: 'secret-unreadable' }]);

    await world.http('POST', `/webhooks/${id}/rotate_secret`, shop);
    world.clock.advance(36_000);

    await whenLog(world, shop, id, [{ status: 'delivered', attempts: 2 }]);
  });
});

describe('the delivery log', () => {
  it('is read page by page and by status, the newest change first', async () => {
    const { shop, path, id } = await aShopThatListens();
    for (const seq of [1, 2, 3]) {
      await world.deliver(aSale(world, shop, seq));
      await whenLog(
        world,
        shop,
        id,
        Array.from({ length: seq }, () => ({ status: 'delivered' })),
      );
    }
    receiver.answer(path, 500);
    await world.deliver(aSale(world, shop, 4));
    await whenLog(world, shop, id, [{ attempts: 1, status: 'waiting' }, {}, {}, {}]);
    const log = `/webhooks/${id}/deliveries?limit=2&status=delivered`;

    const page = pageOf(WebhookDelivery).parse((await world.http('GET', log, shop)).body);
    const rest = await world.http('GET', `${log}&cursor=${page.next_cursor}`, shop);

    expect(page.rows.map(({ event_id }) => event_id)).toEqual([3, 2].map((seq) => aSale(world, shop, seq).id));
    expect(rest.body).toMatchObject({ rows: [{ event_id: aSale(world, shop, 1).id }], next_cursor: null });
  });
});

describe('several processes', () => {
  it('send each event once', async () => {
    const replica = await startReplica(world, { allowPrivateWebhooks: true });
    replica.clock.set(world.clock.now());
    const shops = await Promise.all(Array.from({ length: 6 }, () => aShopThatListens()));

    await Promise.all(
      shops.map(({ shop }, at) =>
        (at % 2 === 0 ? world : replica).deliver(
          ...Array.from({ length: 10 }, (_, seq) => aSale(world, shop, seq + 1)),
        ),
      ),
    );
    for (const { shop, id } of shops) {
      await whenLog(
        world,
        shop,
        id,
        Array.from({ length: 10 }, () => ({ status: 'delivered', attempts: 1 })),
      );
    }
    await replica.service.close();

    expect(shops.map(({ path }) => receiver.at(path).length)).toEqual(shops.map(() => 10));
  });
});

describe('a process that dies between the receiver’s yes and its own word', () => {
  it('leaves the webhook to another, which sends again under the same id', async () => {
    const { shop, path, id } = await aShopThatListens({ event_types: ['sales.note-recorded.v1'] });
    const dead = { due_at: world.clock.now(), leased_until: '2099-01-01T00:00:00.000Z', lease_id: 'of the dead' };
    const lanes = world.service.db.collection('webhook_lanes');
    await lanes.insertOne({ tenant_id: shop.tenant, webhook_id: id, ...dead });
    const { body } = await test(shop, id);
    const other = await aShopThatListens();
    await test(other.shop, other.id);
    await whenLog(world, other.shop, other.id, [{ status: 'delivered' }]);
    expect(receiver.at(path)).toEqual([]);

    const key = { tenant_id: shop.tenant, webhook_id: id };
    await lanes.updateOne(key, { $set: { leased_until: world.clock.now() } });

    await whenLog(world, shop, id, [{ status: 'delivered', delivery_id: body['delivery_id'] }]);
  });
});

describe('without leave for private targets', () => {
  it('sends nothing to an address in the house, neither written nor resolved', async () => {
    const guarded = await startReplica(world, { allowPrivateWebhooks: false });
    guarded.clock.set(world.clock.now());
    const { shop, path, id } = await aShopThatListens();
    const named = await aShopThatListens();
    const { port } = new URL(receiver.url);
    await patch(shop, id, { url: `https://127.0.0.1:${port}${path}` });
    await patch(named.shop, named.id, { url: `https://localhost:${port}${named.path}` });
    await world.service.close();

    await guarded.deliver(aSale(world, shop, 1));
    await guarded.deliver(aSale(world, named.shop, 1));

    await whenLog(guarded, shop, id, [{ status: 'waiting', last_error: 'private-address' }]);
    await whenLog(guarded, named.shop, named.id, [{ status: 'waiting', last_error: 'private-address' }]);
    expect([...receiver.at(path), ...receiver.at(named.path)]).toEqual([]);
    await guarded.service.close();
  });
});
