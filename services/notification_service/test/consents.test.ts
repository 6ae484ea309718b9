import { pageOf } from '@rmp/contracts';
import { Consent } from '@rmp/contracts/notification';
import { newId } from '@rmp/service-kit';
import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aShop,
  aWhatsapp,
  consent,
  create,
  rowsOf,
  type Shop,
  startNotificationService,
} from './support/notification-world.ts';

let world: TestService;

beforeAll(async () => {
  world = await startNotificationService();
});

afterAll(() => world.close());

const list = async (shop: Shop, query = '') =>
  pageOf(Consent).parse((await world.http('GET', `/consents?${query}`, shop)).body).rows;

describe('POST /consents', () => {
  it('keeps time, wording and who recorded it', async () => {
    const shop = aShop(world);
    const customer_id = newId();

    const reply = await consent(world, shop, { customer_id, locale: 'hi', wording: 'मुझे संदेश मत भेजो' });

    expect(reply).toMatchObject({
      status: 201,
      body: {
        to: '9876543210',
        customer_id,
        decision: 'withdrawn',
        wording: 'मुझे संदेश मत भेजो',
        decided_at: world.clock.now(),
        recorded_at: world.clock.now(),
        recorded_by: '01890000-0000-7000-8000-00000000aaaa',
      },
    });
    expect(await rowsOf(world, 'audit_log', { tenant_id: shop.tenant, action: 'consent.recorded' })).toHaveLength(1);
  });

  it('holds the newest word, not the one that arrived last', async () => {
    const shop = aShop(world);
    await consent(world, shop, { decided_at: '2026-11-22T06:00:00.000Z' });

    await consent(world, shop, { decision: 'given', wording: 'Yes', decided_at: '2026-11-22T11:00:00+05:30' });
    expect((await create(world, shop, aWhatsapp())).status).toBe(422);

    await consent(world, shop, { decision: 'given', wording: 'Yes', decided_at: '2026-11-22T11:40:00+05:30' });
    expect((await create(world, shop, aWhatsapp())).status).toBe(201);
    expect(await list(shop)).toHaveLength(3);
  });

  it('answers a repeated call the entry again and refuses another under its id', async () => {
    const shop = aShop(world);
    const consent_id = newId();
    const first = await consent(world, shop, { consent_id });

    const again = await consent(world, shop, { consent_id });

    expect(again).toMatchObject({ status: 200, body: first.body, headers: { 'idempotent-replayed': 'true' } });
    expect(await consent(world, shop, { consent_id, wording: 'No' })).toMatchObject({
      status: 409,
      body: { code: 'common/id-reused' },
    });
  });

  it.each([
    { purpose: 'internal' },
    { wording: '' },
    { to: '12345' },
    { decision: 'maybe' },
    { decided_at: 'yesterday' },
  ])('refuses %j', async (special) => {
    expect(await consent(world, aShop(world), special)).toMatchObject({
      status: 400,
      body: { code: 'common/invalid' },
    });
  });
});

describe('GET /consents', () => {
  it('shows the log newest first, of everybody or of one recipient and purpose', async () => {
    const shop = aShop(world);
    await consent(world, shop, { wording: 'first' });
    await consent(world, shop, { wording: 'second', to: 'Ravi@Example.com' });
    await consent(world, shop, { wording: 'third', purpose: 'marketing' });

    const wordings = async (query?: string) => (await list(shop, query)).map(({ wording }) => wording);

    expect(await wordings()).toEqual(['third', 'second', 'first']);
    expect(await wordings('to=9876543210')).toEqual(['third', 'first']);
    expect(await wordings('to=ravi%40example.com')).toEqual(['second']);
    expect(await wordings('to=9876543210&purpose=utility')).toEqual(['first']);
  });
});
