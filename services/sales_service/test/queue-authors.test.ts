import { testToken, type TestService } from '@rmp/service-kit/testing';
import { UserId } from '@rmp/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandId, deviceA, saleId, userId } from './support/ids.ts';
import { aFact } from './support/sales.ts';
import { openShop, type Shop, startSales } from './support/world.ts';

type Json = Readonly<Record<string, unknown>>;

let world: TestService;
beforeAll(async () => {
  world = await startSales();
});
afterAll(() => world.close());

const cashier = { user_id: UserId.parse(userId(1)), username: 'farah', role: 'cashier' } as const;
const stock = { user_id: UserId.parse(userId(2)), username: 'ravi', role: 'stock' } as const;
const NOBODY = userId(3);

const aCommand = (count: number, author_id: string): Json => ({
  command_id: commandId(count),
  kind: 'record-sale',
  v: 2,
  author_id,
  made_at: '2026-11-22T06:29:00.000Z',
  data: aFact({ sale_id: saleId(count), number: `A/2627/${String(count).padStart(6, '0')}` }),
});

/** Brings the queue of device A with a token for its queue. */
async function bring(shop: Shop, commands: readonly Json[], queue: 'open' | 'held' = 'open'): Promise<readonly Json[]> {
  const token = testToken({
    tenant_id: shop.tenant,
    role: 'accountant',
    device_id: deviceA,
    queue,
    authors: [cashier, stock],
  });
  const { status, body } = await shop.post('/sales/commands', { device_id: deviceA, commands }, { token });
  expect(status).toBe(200);
  return body['outcomes'] as readonly Json[];
}

const heldOf = async (shop: Shop): Promise<readonly Json[]> =>
  (await shop.get('/quarantine')).body['rows'] as readonly Json[];

describe('a queue that a device brings', () => {
  it('keeps each author, and flags whom nobody vouches for or who may not sell', async () => {
    const shop = await openShop(world);

    const outcomes = await bring(shop, [aCommand(1, cashier.user_id), aCommand(2, stock.user_id), aCommand(3, NOBODY)]);

    expect(outcomes.map(({ flags, unknown_fields }) => [flags, unknown_fields])).toEqual([
      [[], 0],
      [['author-not-permitted'], 0],
      [['author-not-permitted'], 0],
    ]);
    const cashiers = (await shop.stored()).map(({ cashier_id }) => cashier_id);
    expect(cashiers).toEqual([cashier.user_id, stock.user_id, NOBODY]);
  });

  it('is put aside whole when the device was signed out, but for what is here already', async () => {
    const shop = await openShop(world);
    await bring(shop, [aCommand(1, cashier.user_id)]);

    const outcomes = await bring(shop, [aCommand(1, cashier.user_id), aCommand(2, cashier.user_id)], 'held');

    expect(outcomes).toMatchObject([
      { outcome: 'duplicate' },
      { outcome: 'attention', stored: true, code: 'tenant/device-revoked' },
    ]);
    expect(await shop.stored()).toHaveLength(1);
  });

  it('is let in by the owner command by command, in the name of who made it', async () => {
    const shop = await openShop(world);
    await bring(shop, [aCommand(1, cashier.user_id)], 'held');
    const [held] = await heldOf(shop);
    const path = `/quarantine/${String(held?.['content_hash'])}/let-in`;

    const first = await shop.post(path, {});
    const again = await shop.post(path, {});

    expect([first, again]).toMatchObject([
      { status: 200, body: { outcome: 'applied', sale_id: saleId(1) } },
      { status: 200, body: { outcome: 'duplicate' } },
    ]);
    expect(await shop.stored()).toMatchObject([{ cashier_id: cashier.user_id, flags: [] }]);
    expect((await shop.get('/tasks')).body['rows']).toMatchObject([{ status: 'resolved', resolved_how: 'let-in' }]);
    expect(await heldOf(shop)).toMatchObject([{ applied_at: expect.any(String) as unknown }]);
  });
});
