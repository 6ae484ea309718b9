import { readFileSync } from 'node:fs';
import { UserId } from '@rmp/contracts';
import { newId } from '@rmp/service-kit';
import { testToken, type TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anItem, aShop, type Shop, startInventory } from './support/inventory.ts';

type Json = Readonly<Record<string, unknown>>;

const PHONE = '01890000-0000-7000-8000-00000000000a';
const stock = { user_id: UserId.parse(newId()), username: 'ravi', role: 'stock' } as const;

let world: TestService;
beforeAll(async () => {
  world = await startInventory();
});
afterAll(() => world.close());

/** What apps of version 1 wrote: it is read for ever. */
const goldenV1 = (): readonly Json[] =>
  JSON.parse(readFileSync(new URL('golden/commands-v1.json', import.meta.url), 'utf8')) as readonly Json[];

async function bring(shop: Shop, commands: readonly Json[], token?: string): Promise<readonly Json[]> {
  const { status, body } = await world.http('POST', '/items/commands', {
    tenant: shop.tenant_id,
    token: token ?? world.token({ tenant_id: shop.tenant_id }),
    body: { device_id: PHONE, device_now: world.clock.now(), commands },
  });
  expect(status).toBe(200);
  return body['outcomes'] as readonly Json[];
}

const outcomesOf = (outcomes: readonly Json[]) => outcomes.map(({ outcome }) => outcome);

const addItem = (item_id: string, author_id: string): Json => ({
  command_id: newId(),
  kind: 'add-item',
  v: 1,
  author_id,
  made_at: '2026-11-22T06:00:00.000Z',
  data: anItem({ item_id }),
});

describe('a queue of commands about items', () => {
  it('of version 1 is taken, and delivered three times it happened once', async () => {
    const shop = aShop(world);

    const deliveries = [await bring(shop, goldenV1()), await bring(shop, goldenV1()), await bring(shop, goldenV1())];

    expect(deliveries.map(outcomesOf)).toEqual([
      Array(5).fill('applied'),
      Array(5).fill('duplicate'),
      Array(5).fill('duplicate'),
    ]);
    const { body } = await shop.get('/items/01890000-0000-7000-8000-00000000f101');
    expect(body).toMatchObject({ name: 'Toor dal', sell_price_paise: 14_500, on_hand_milli: 7_500 });
    expect(body).not.toHaveProperty('deleted_at');
  });

  it('happens in the name of each author, and not in that of one nobody vouches for', async () => {
    const shop = aShop(world);
    const token = testToken({ tenant_id: shop.tenant_id, role: 'accountant', queue: 'open', authors: [stock] });
    const [his, nobodys] = [newId(), newId()];

    const outcomes = await bring(shop, [addItem(his, stock.user_id), addItem(nobodys, newId())], token);

    expect(outcomes).toMatchObject([
      { outcome: 'applied', item_id: his },
      { outcome: 'attention', stored: true, code: 'common/forbidden' },
    ]);
  });

  it('of a device that was signed out is kept until the owner lets it in, in its author’s name', async () => {
    const shop = aShop(world);
    const item_id = newId();
    const token = testToken({ tenant_id: shop.tenant_id, role: 'accountant', queue: 'held', authors: [stock] });

    const [held] = await bring(shop, [addItem(item_id, stock.user_id)], token);
    const before = await shop.get(`/items/${item_id}`);
    const path = `/quarantine/${String(held?.['content_hash'])}/let-in`;
    const [first, again] = [await shop.post(path, {}), await shop.post(path, {})];

    expect(held).toMatchObject({ outcome: 'attention', stored: true, code: 'tenant/device-revoked' });
    expect(before.status).toBe(404);
    expect([first.body, again.body]).toMatchObject([{ outcome: 'applied', item_id }, { outcome: 'duplicate' }]);
    expect((await shop.get('/quarantine')).body['rows']).toMatchObject([
      { user_id: stock.user_id, applied_at: expect.any(String) as unknown },
    ]);
  });
});
