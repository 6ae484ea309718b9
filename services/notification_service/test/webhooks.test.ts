import { WebhookMade } from '@rmp/contracts/notification';
import { newId } from '@rmp/service-kit';
import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aShop, rowsOf, startNotificationService } from './support/notification-world.ts';
import { aWebhook, createWebhook, readWebhook, SALE_RECORDED } from './support/webhook-calls.ts';

let world: TestService;

beforeAll(async () => {
  world = await startNotificationService();
});

afterAll(() => world.close());

const URL_GIVEN = 'https://erp.example/rmp';

describe('a new webhook', () => {
  it('answers its secret once, and never again', async () => {
    const shop = aShop(world);
    const body = { webhook_id: newId(), url: URL_GIVEN, description: 'Our ERP' };

    const first = await createWebhook(world, shop, body);
    const again = await createWebhook(world, shop, body);

    expect(first).toMatchObject({ status: 201, body: { webhook: { status: 'active', description: 'Our ERP' } } });
    expect(first.body['secret']).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(again).toMatchObject({ status: 200, headers: { 'idempotent-replayed': 'true' } });
    expect(again.body).toEqual({ webhook: first.body['webhook'] });
  });

  it('keeps its secret sealed, in no row and no event in the clear', async () => {
    const shop = aShop(world);

    const { webhook, secret } = await aWebhook(world, shop, { url: `${URL_GIVEN}?key=of-the-receiver` });

    const kept = await Promise.all(
      ['webhooks', 'outbox', 'audit_log', 'idempotency_keys'].map((name) =>
        rowsOf(world, name, { tenant_id: shop.tenant }),
      ),
    );
    expect(JSON.stringify(kept)).not.toContain(secret.slice('whsec_'.length));
    const [, outbox, audit] = kept;
    expect(JSON.stringify([outbox, audit])).not.toContain('of-the-receiver');
    expect((await world.outbox(shop.tenant)).map(({ type, data }) => ({ type, data }))).toMatchObject([
      {
        type: 'notification.webhook-changed.v1',
        data: { webhook: { webhook_id: webhook.webhook_id, status: 'active' } },
      },
    ]);
  });

  it.each([
    ['http://erp.example/rmp', 'not-https'],
    ['https://user:secret@erp.example/rmp', 'has-credentials'],
    ['https://127.0.0.1/rmp', 'private-address'],
    ['https://2130706433/rmp', 'private-address'],
    ['https://[::1]/rmp', 'private-address'],
    ['https://[::ffff:10.0.0.1]/rmp', 'private-address'],
    ['https://169.254.169.254/latest/meta-data', 'private-address'],
    ['https://100.64.1.1/rmp', 'private-address'],
    ['https://[fd00::1]/rmp', 'private-address'],
    ['https://localhost/rmp', 'private-address'],
    ['https://erp.localhost./rmp', 'private-address'],
  ])('refuses %s: %s', async (url, reason) => {
    const shop = aShop(world);
    const { webhook } = await aWebhook(world, shop, { url: URL_GIVEN });

    const made = await createWebhook(world, shop, { url });
    const changed = await world.http('PATCH', `/webhooks/${webhook.webhook_id}`, { ...shop, body: { url } });

    const refusal = {
      status: 422,
      body: { code: 'notification/target-refused', reason, errors: [{ pointer: '/url' }] },
    };
    expect(made).toMatchObject(refusal);
    expect(changed).toMatchObject(refusal);
    expect(await readWebhook(world, shop, webhook.webhook_id)).toEqual(webhook);
  });

  it.each([
    ['a type nobody publishes', { event_types: ['sales.sale-recorded.v9'] }],
    ['no type', { event_types: [] }],
    ['a type twice', { event_types: [SALE_RECORDED, SALE_RECORDED] }],
    ['another protocol', { url: 'ftp://erp.example/rmp' }],
    ['an unknown field', { secret: 'mine' }],
  ])('with %s is refused as invalid', async (_, wrong) => {
    const shop = aShop(world);

    const reply = await createWebhook(world, shop, { url: URL_GIVEN, ...wrong });

    expect(reply).toMatchObject({ status: 400, body: { code: 'common/invalid' } });
  });

  it('is refused beyond ten; a deleted one makes room', async () => {
    const shop = aShop(world);
    const made = await Promise.all(Array.from({ length: 12 }, () => createWebhook(world, shop, { url: URL_GIVEN })));
    const kept = made.filter(({ status }) => status === 201);
    expect(kept).toHaveLength(10);
    expect(made.find(({ status }) => status !== 201)).toMatchObject({
      status: 422,
      body: { code: 'notification/too-many-webhooks', webhooks_max: 10 },
    });
    const { webhook_id } = WebhookMade.parse(kept[0]?.body).webhook;

    const deleted = await world.http('DELETE', `/webhooks/${webhook_id}`, shop);

    expect(deleted).toMatchObject({ status: 200, body: { status: 'deleted', deleted_at: world.clock.now() } });
    expect(await createWebhook(world, shop, { url: URL_GIVEN })).toMatchObject({ status: 201 });
    expect(await world.http('PATCH', `/webhooks/${webhook_id}`, { ...shop, body: { status: 'active' } })).toMatchObject(
      {
        status: 422,
        body: { code: 'notification/webhook-deleted' },
      },
    );
  });

  it('refuses another content under the same id', async () => {
    const shop = aShop(world);
    const body = { webhook_id: newId(), url: URL_GIVEN };
    await createWebhook(world, shop, body);

    const reply = await createWebhook(world, shop, { ...body, url: `${URL_GIVEN}/other` });

    expect(reply).toMatchObject({ status: 409, body: { code: 'common/id-reused' } });
  });
});

describe('the list of webhooks', () => {
  it('has the shop’s own page by page; a deleted one only in the change feed', async () => {
    const shop = aShop(world);
    const made = [];
    for (const name of ['a', 'b', 'c']) made.push(await aWebhook(world, shop, { url: `${URL_GIVEN}/${name}` }));
    const ids = made.map(({ webhook }) => webhook.webhook_id);
    const all = await world.http('GET', '/webhooks', shop);
    await world.http('DELETE', `/webhooks/${ids[0]}`, shop);

    const page = await world.http('GET', '/webhooks?limit=1', shop);
    const rest = await world.http('GET', `/webhooks?cursor=${String(page.body['next_cursor'])}`, shop);
    const feed = await world.http('GET', `/webhooks?updated_since=${String(all.body['as_of'])}`, shop);

    expect(page.body['rows']).toMatchObject([{ webhook_id: ids[1] }]);
    expect(rest.body['rows']).toMatchObject([{ webhook_id: ids[2] }]);
    expect(feed.body['rows']).toMatchObject([{ webhook_id: ids[0], status: 'deleted' }]);
  });
});

describe('a new secret', () => {
  it('is answered once; the old one has a day, and a repeated call changes nothing', async () => {
    const shop = aShop(world);
    const { webhook, secret } = await aWebhook(world, shop, { url: URL_GIVEN });
    const call = { ...shop, headers: { 'idempotency-key': 'rotate-1' } };
    const path = `/webhooks/${webhook.webhook_id}/rotate_secret`;

    const rotated = await world.http('POST', path, call);
    const again = await world.http('POST', path, call);

    expect(rotated).toMatchObject({ status: 200, body: { webhook: { old_secret_until: '2026-11-23T06:30:00.000Z' } } });
    expect(rotated.body['secret']).toMatch(/^whsec_/);
    expect(rotated.body['secret']).not.toBe(secret);
    expect(again).toMatchObject({ status: 200, headers: { 'idempotent-replayed': 'true' } });
    expect(again.body).toEqual({ webhook: rotated.body['webhook'] });
  });

  it('is refused when so many still sign that one would have to go early', async () => {
    const shop = aShop(world);
    const { webhook } = await aWebhook(world, shop, { url: URL_GIVEN });
    const rotate = () => world.http('POST', `/webhooks/${webhook.webhook_id}/rotate_secret`, shop);

    const replies = [await rotate(), await rotate(), await rotate(), await rotate()];

    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 422]);
    expect(replies[3]?.body).toMatchObject({ code: 'notification/too-many-secrets', secrets_max: 4 });
  });
});
