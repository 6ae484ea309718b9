import { hashOf, newId } from '@rmp/service-kit';
import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allRows, anItem, aShop, type Shop, startInventory } from './support/inventory.ts';

const PHONE_A = '01890000-0000-7000-8000-00000000000a';
const PHONE_B = '01890000-0000-7000-8000-00000000000b';

let world: TestService;
beforeAll(async () => {
  world = await startInventory();
});
afterAll(() => world.close());

const send = async (shop: Shop, commands: readonly unknown[], about: object = {}) => {
  const reply = await shop.post('/items/commands', { device_id: PHONE_A, commands, ...about });
  expect(reply.status).toBe(200);
  // the cast: the answer's schema is the whitelist
  return reply.body['outcomes'] as readonly Record<string, unknown>[];
};

const command = (kind: string, data: object, more: object = {}) => ({ command_id: newId(), kind, v: 1, data, ...more });
const added = (item_id: string, given: object = {}) => command('add-item', anItem({ item_id, ...given }));
const changed = (item_id: string, patch: object, made_at: string) =>
  command('change-item', { item_id, patch }, { made_at });
const words = (outcomes: readonly Record<string, unknown>[]) => outcomes.map(({ outcome, code }) => code ?? outcome);

describe('what a device queued about items', () => {
  it('is taken in its order, each command with its own outcome and the hash of what came', async () => {
    const shop = aShop(world);
    const item_id = newId();
    const commands = [
      { ...added(item_id, { opening_stock_milli: 5_000 }), made_at: '2026-11-22T06:10:00.000Z' },
      changed(item_id, { name: 'Toor dal, polished', unit: 'KGS' }, '2026-11-22T06:20:00.000Z'),
      command('move-stock', {
        item_id,
        movement: { movement_id: newId(), delta_milli: -500, reason: 'counted', counted_against_milli: 5_000 },
      }),
    ];

    const outcomes = await send(shop, commands);

    expect(words(outcomes)).toEqual(['applied', 'applied', 'applied']);
    expect(outcomes.map(({ content_hash }) => content_hash)).toEqual(commands.map((one) => hashOf(one)));
    expect(await shop.onHand(item_id)).toBe(4_500);
    const [counted] = await allRows(shop, `/items/${item_id}/movements`);
    expect(counted).toMatchObject({ reason: 'counted', counted_against_milli: 5_000, device_id: PHONE_A });
  });

  it('answers duplicate and changes nothing when it comes again', async () => {
    const shop = aShop(world);
    const item_id = newId();
    const made_at = '2026-11-22T06:20:00.000Z';
    const commands = [
      { ...added(item_id, { opening_stock_milli: 1_000 }), made_at: '2026-11-22T06:10:00.000Z' },
      changed(item_id, { category: 'Pulses' }, made_at),
      command('delete-item', { item_id }, { made_at }),
      command('restore-item', { item_id }, { made_at }),
      command('move-stock', { item_id, movement: { movement_id: newId(), delta_milli: 250, reason: 'found' } }),
    ];
    const first = await send(shop, commands);
    const events = (await world.outbox(shop.tenant_id)).length;

    const again = await send(shop, commands);

    expect(words(first)).toEqual(Array(5).fill('applied'));
    expect(words(again)).toEqual(Array(5).fill('duplicate'));
    expect(await world.outbox(shop.tenant_id)).toHaveLength(events);
    expect((await shop.get(`/items/${item_id}`)).body).toMatchObject({ on_hand_milli: 1_250, category: 'Pulses' });
  });

  it('takes two hundred items at once, and shows each of them', async () => {
    const shop = aShop(world);
    const commands = Array.from({ length: 200 }, (_, at) => added(newId(), { name: `Item ${at}` }));

    const outcomes = await send(shop, commands);

    expect(new Set(words(outcomes))).toEqual(new Set(['applied']));
    expect(await allRows(shop, '/items?limit=200')).toHaveLength(200);
  });

  it('puts aside what cannot be read or is refused, and takes the rest', async () => {
    const shop = aShop(world);
    const item_id = newId();
    const commands = [
      added(newId(), { sell_price_paise: 100, mrp_paise: 50 }),
      { command_id: newId(), kind: 'paint-item', v: 1, data: {} },
      'no command at all',
      changed(newId(), { name: 'Nobody' }, '2026-11-22T06:20:00.000Z'),
      { ...added(item_id), colour: 'red' },
    ];

    const outcomes = await send(shop, commands);

    expect(words(outcomes)).toEqual([
      'inventory/above-mrp',
      'inventory/unknown-command',
      'common/invalid',
      'common/not-found',
      'applied',
    ]);
    expect(outcomes[4]).toMatchObject({ unknown_fields: 1 });
    const kept = await world.service.db.collection('quarantine').find({ tenant_id: shop.tenant_id }).toArray();
    const raw = kept.map((one) => String(one['raw']));
    expect(raw).toEqual(expect.arrayContaining([commands[0], commands[2]].map((one) => JSON.stringify(one))));
  });

  it('needs somebody’s attention where its author may not do it', async () => {
    const shop = aShop(world);

    const outcomes = await send(shop, [{ ...added(newId()), author_id: newId() }]);

    expect(words(outcomes)).toEqual(['common/forbidden']);
  });
});

describe('changes made apart', () => {
  const priceOf = (rupees: number) => ({
    sell_price_paise: rupees * 100,
    price_includes_tax: true,
    mrp_paise: null,
  });
  const atFive = '2026-11-22T05:00:00.000Z';
  const atSix = '2026-11-22T06:00:00.000Z';

  /** An item both phones know, entered at four. */
  async function anItemOf(shop: Shop): Promise<string> {
    const item_id = newId();
    await send(shop, [{ ...added(item_id, { name: 'X' }), made_at: '2026-11-22T04:00:00.000Z' }]);
    return item_id;
  }

  it('both hold when they are of different groups, with history', async () => {
    const shop = aShop(world);
    const id = await anItemOf(shop);

    await send(shop, [changed(id, { name: 'X, large', unit: 'PCS' }, atSix)], { device_id: PHONE_B });
    await send(shop, [changed(id, priceOf(62), atFive)]);

    expect((await shop.get(`/items/${id}`)).body).toMatchObject({ name: 'X, large', sell_price_paise: 6_200 });
    expect(await allRows(shop, `/items/${id}/changes`)).toMatchObject([
      { kind: 'changed', patch: priceOf(62), old_price_paise: 16_000, device_id: PHONE_A, changed_at: atFive },
      { kind: 'changed', patch: { name: 'X, large' }, device_id: PHONE_B, username: 'asha' },
    ]);
  });

  it.each([
    ['the later one first', [1, 0]],
    ['the earlier one first', [0, 1]],
  ])('the later one holds within a group: %s', async (_which, order) => {
    const shop = aShop(world);
    const id = await anItemOf(shop);
    const both = [
      { device_id: PHONE_B, one: changed(id, priceOf(61), atFive) },
      { device_id: PHONE_A, one: changed(id, priceOf(62), atSix) },
    ];

    for (const at of order) {
      const { device_id, one } = both[at] ?? {};
      await send(shop, [one], { device_id });
    }

    expect((await shop.get(`/items/${id}`)).body).toMatchObject({ sell_price_paise: 6_200 });
    expect(await allRows(shop, `/items/${id}/changes`)).toHaveLength(2);
  });

  it.each([
    ['the larger device first', [PHONE_B, PHONE_A]],
    ['the smaller device first', [PHONE_A, PHONE_B]],
  ])('a tie goes to the larger device: %s', async (_which, devices) => {
    const shop = aShop(world);
    const id = await anItemOf(shop);

    for (const device_id of devices) {
      await send(shop, [changed(id, priceOf(device_id === PHONE_B ? 62 : 61), atFive)], { device_id });
    }

    expect((await shop.get(`/items/${id}`)).body).toMatchObject({ sell_price_paise: 6_200 });
  });

  it('go by the clock set right: a phone two days ahead does not win by it', async () => {
    const shop = aShop(world);
    const id = await anItemOf(shop);
    await send(shop, [changed(id, priceOf(62), atSix)]);

    const [outcome] = await send(shop, [changed(id, priceOf(61), '2026-11-24T05:00:00.000Z')], {
      device_id: PHONE_B,
      device_now: '2026-11-24T06:30:00.000Z',
    });

    expect(outcome).toMatchObject({ outcome: 'flagged', flags: ['overruled'] });
    expect((await shop.get(`/items/${id}`)).body).toMatchObject({ sell_price_paise: 6_200 });
  });

  it('may change what a colleague has deleted: it stays deleted, and comes back as it is by then', async () => {
    const shop = aShop(world);
    const id = await anItemOf(shop);
    await send(shop, [command('delete-item', { item_id: id }, { made_at: atFive })], { device_id: PHONE_B });

    const outcomes = await send(shop, [changed(id, priceOf(62), atSix)]);
    await shop.post(`/items/${id}/restore`, {});

    expect(words(outcomes)).toEqual(['applied']);
    expect((await shop.get(`/items/${id}`)).body).toMatchObject({ sell_price_paise: 6_200 });
    expect((await shop.get(`/items/${id}`)).body).not.toHaveProperty('deleted_at');
  });
});
