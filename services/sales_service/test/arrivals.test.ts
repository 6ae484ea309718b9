import type { CloudEvent } from '@rmp/contracts';
import type { TestService } from '@rmp/service-kit/testing';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { commandId, customerId, deviceA, deviceB, itemId, saleId } from './support/ids.ts';
import { aFact, aLine } from './support/sales.ts';
import { customerChanged, itemChanged, openShop, type Shop, startSales } from './support/world.ts';

type Json = Readonly<Record<string, unknown>>;

let world: TestService;
beforeAll(async () => {
  world = await startSales();
});
afterAll(() => world.close());

/** A soap and a towel, for somebody known by his id alone. */
const lines = [1, 2].map((count) => ({ ...aLine(), item_id: itemId(count) }));
const bill = aFact({ lines, customer: { customer_id: customerId(1) } });
const path = `/sales/${saleId(1)}`;

const soap = (shop: Shop, seq = 1) => itemChanged(shop.tenant, seq, 1);
const towel = (shop: Shop, seq = 2) => itemChanged(shop.tenant, seq, 2, { name: 'Towel' });
const ramesh = (shop: Shop, seq = 1, customer: Json = {}) => customerChanged(shop.tenant, seq, 1, customer);

const flagsOf = async (shop: Shop, of = path) => (await shop.get(of)).body['flags'];
const tasksOf = async (shop: Shop, status: string) =>
  (await shop.get(`/tasks?status=${status}`)).body['rows'] as readonly Json[];
const typesOf = async (shop: Shop) => (await shop.published()).map(({ type }) => type);

describe('a bill that names what is not known here yet', () => {
  it('keeps its flags and its task until all of it has come, each of them as long as its own', async () => {
    const shop = await openShop(world);
    const { body: early } = await shop.record(bill);

    await shop.hears(soap(shop));
    const afterSoap = [await flagsOf(shop), await tasksOf(shop, 'open'), (await shop.published()).length];
    await shop.hears(towel(shop));
    const afterTowel = [await flagsOf(shop), await tasksOf(shop, 'open')];
    await shop.hears(ramesh(shop));

    expect(early['flags']).toEqual(['unknown-item', 'unknown-customer']);
    expect(afterSoap).toMatchObject([early['flags'], [{ flags: early['flags'] }], 1]);
    expect(afterTowel).toMatchObject([['unknown-customer'], [{ kind: 'flagged-sale', flags: ['unknown-customer'] }]]);
    expect(await flagsOf(shop)).toEqual([]);
    expect(await tasksOf(shop, 'open')).toEqual([]);
    expect(await tasksOf(shop, 'resolved')).toMatchObject([
      { subject: saleId(1), resolved_how: 'arrived', resolved_at: world.clock.now() },
    ]);
  });

  it('changes as by an amendment: a new place, and the whole of it as news', async () => {
    const shop = await openShop(world);
    const { body: early } = await shop.record(aFact({ lines }));

    await shop.hears(soap(shop), towel(shop));

    const { body: sale } = await shop.get(path);
    const [, amended] = await shop.published();
    expect(sale).toEqual({ ...early, flags: [], seq: amended?.seq });
    expect(Number(sale['seq'])).toBeGreaterThan(Number(early['seq']));
    expect(amended).toMatchObject({ type: 'sales.sale-amended.v1', subject: saleId(1), data: { sale } });
  });

  it('is settled once, however often the news comes', async () => {
    const shop = await openShop(world);
    await shop.record(bill);
    const news = [[soap(shop), towel(shop)], [ramesh(shop)]] as const;
    for (const events of news) await shop.hears(...events);
    const told = await shop.published();

    for (const events of news) await shop.hears(...events);
    await shop.hears(soap(shop, 3), towel(shop, 4));
    const { status, body } = await shop.record(bill);

    expect(await shop.published()).toEqual(told);
    expect({ status, flags: body['flags'] }).toEqual({ status: 200, flags: [] });
    expect(await tasksOf(shop, 'open')).toEqual([]);
  });

  it('sent again before it has come is settled like the first', async () => {
    const shop = await openShop(world);
    const command = { command_id: commandId(1), kind: 'record-sale', v: 2, data: aFact({ lines }) };
    const push = async () =>
      (await shop.post('/sales/commands', { device_id: deviceA, commands: [command] })).body['outcomes'];

    const outcomes = [await push(), await push()];
    await shop.hears(soap(shop), towel(shop));

    expect(outcomes).toMatchObject([
      [{ outcome: 'flagged', flags: ['unknown-item'] }],
      [{ outcome: 'duplicate', flags: ['unknown-item'] }],
    ]);
    expect(await push()).toMatchObject([{ outcome: 'duplicate', flags: [] }]);
    expect(await tasksOf(shop, 'open')).toEqual([]);
  });

  it('keeps what else is doubtful, and its task with it', async () => {
    const shop = await openShop(world);
    await shop.record(aFact({ lines, device_id: deviceB }));

    await shop.hears(soap(shop), towel(shop));

    expect(await flagsOf(shop)).toEqual(['foreign-series']);
    expect(await tasksOf(shop, 'open')).toMatchObject([{ subject: saleId(1), flags: ['foreign-series'] }]);
  });

  it('under a number that is taken stays a clash', async () => {
    const shop = await openShop(world);
    await shop.record(aFact());
    const { body: early } = await shop.record(aFact({ sale_id: saleId(2), lines }));

    await shop.hears(soap(shop), towel(shop));

    expect(early['flags']).toEqual(['number-clash', 'unknown-item']);
    expect(await tasksOf(shop, 'open')).toMatchObject([
      { kind: 'number-clash', subject: saleId(2), flags: ['number-clash'] },
    ]);
  });

  it('leaves a task as it is that somebody has looked at', async () => {
    const shop = await openShop(world);
    await shop.record(aFact({ lines }));
    const { body: looked } = await shop.post(`/tasks/sale:${saleId(1)}/resolve`, { resolution: 'sold by name' });

    await shop.hears(soap(shop), towel(shop));

    expect(await flagsOf(shop)).toEqual([]);
    expect(await tasksOf(shop, 'resolved')).toEqual([looked]);
  });

  it('is settled by no other shop’s item of that id', async () => {
    const [shop, other] = [await openShop(world), await openShop(world)];
    await shop.record(aFact({ lines: lines.slice(0, 1) }));

    await other.hears(soap(other));

    expect(await flagsOf(shop)).toEqual(['unknown-item']);
    expect(await tasksOf(shop, 'open')).toHaveLength(1);
    expect(await typesOf(other)).toEqual([]);
  });

  it('is one of many: all of them are settled, though not at once', async () => {
    const shop = await openShop(world);
    const ids = Array.from({ length: 45 }, (_, index) => index + 1);
    const commands = ids.map((count) => ({
      command_id: commandId(count),
      kind: 'record-sale',
      v: 2,
      data: aFact({
        lines: lines.slice(0, 1),
        sale_id: saleId(count),
        number: `A/2627/${String(count).padStart(6, '0')}`,
      }),
    }));
    await shop.post('/sales/commands', { device_id: deviceA, commands });
    const before = await tasksOf(shop, 'open');

    await shop.hears(soap(shop));

    expect(before).toHaveLength(45);
    expect(await tasksOf(shop, 'open')).toEqual([]);
    expect((await shop.stored()).flatMap(({ flags }) => flags)).toEqual([]);
    expect((await typesOf(shop)).filter((type) => type === 'sales.sale-amended.v1')).toHaveLength(45);
  });

  it('is not settled by an account that a bill opened, but by somebody who enters the customer', async () => {
    const shop = await openShop(world);
    await shop.record(aFact({ customer: { customer_id: customerId(1) }, tenders: [] }));

    await shop.hears(ramesh(shop, 1, { name: 'Unnamed customer', origin: 'from_sale' }));
    const opened = await flagsOf(shop);
    await shop.hears(ramesh(shop, 2));

    expect(opened).toEqual(['unknown-customer']);
    expect(await flagsOf(shop)).toEqual([]);
  });
});

describe('a bill, what it names and its cancellation', () => {
  const cancelled = { reason: 'typed twice', device_id: deviceA, at: '2026-11-22T06:29:40.000Z' };
  const steps = {
    bill: (shop: Shop) => shop.record(bill),
    items: (shop: Shop) => shop.hears(soap(shop), towel(shop)),
    customer: (shop: Shop) => shop.hears(ramesh(shop)),
    cancellation: async (shop: Shop) => {
      await shop.post(`${path}/cancel`, cancelled);
      await shop.hearsItself();
    },
  } satisfies Record<string, (shop: Shop) => Promise<unknown>>;
  type Step = keyof typeof steps;
  const orders = (rest: readonly Step[]): readonly (readonly Step[])[] =>
    rest.length === 0
      ? [[]]
      : rest.flatMap((step) => orders(rest.filter((one) => one !== step)).map((order) => [step, ...order]));

  it.each(orders(['bill', 'items', 'customer', 'cancellation']).map((order) => [order.join(', '), order] as const))(
    'end alike in whatever order they come: %s',
    async (_title, order) => {
      const shop = await openShop(world);

      for (const step of order) await steps[step](shop);
      await shop.hearsItself();

      const { body: sale } = await shop.get(path);
      expect(sale).toMatchObject({ status: 'cancelled', due_paise: 0, flags: [] });
      expect(await tasksOf(shop, 'open')).toEqual([]);
    },
  );
});

describe('what a bill names, arriving while that is being recorded,', () => {
  let racing: TestService;
  beforeAll(async () => {
    const mongo = await new MongoClient(inject('mongodbUri'), {
      monitorCommands: true,
      ignoreUndefined: true,
    }).connect();
    racing = await startSales({ mongo });
  });
  afterAll(async () => {
    await racing.close();
    await racing.mongo.close();
  });

  const early = (count: number) =>
    aFact({ sale_id: saleId(count), number: `A/2627/00000${count}`, lines: lines.slice(0, 1) });
  const command = { command_id: commandId(1), kind: 'record-sale', v: 2, data: early(1) };

  /** Lets news arrive as soon as the copies of a bill were looked for: before the bill is there. */
  function withNews(shop: Shop, news: CloudEvent): { readonly come: () => Promise<void> } {
    let arrived: Promise<void> | undefined;
    const listener = ({ commandName }: { readonly commandName: string }) => {
      if (commandName === 'find') arrived ??= shop.hears(news);
    };
    racing.mongo.on('commandSucceeded', listener);
    return {
      come: async () => {
        racing.mongo.off('commandSucceeded', listener);
        expect(arrived).toBeDefined();
        await arrived;
      },
    };
  }

  it.each([
    ['recorded', (shop: Shop) => shop.record(early(1))],
    ['in a batch', (shop: Shop) => shop.post('/sales/commands', { device_id: deviceA, commands: [command] })],
  ])('leaves no flag on it: %s', async (_how, send) => {
    const shop = await openShop(racing);
    const news = withNews(shop, soap(shop));

    await send(shop);
    await news.come();

    expect(await typesOf(shop)).toEqual(['sales.sale-recorded.v1']);
    expect(await flagsOf(shop)).toEqual([]);
    expect(await tasksOf(shop, 'open')).toEqual([]);
  });

  it('leaves no flag on it where another replica hears of it', async () => {
    const replica = await startSales({ beside: world, mongo: world.mongo });
    const shop = await openShop(world);

    await Promise.all(
      [1, 2, 3, 4, 5, 6, 7, 8].flatMap((count) => [
        shop.record(
          aFact({
            sale_id: saleId(count),
            number: `A/2627/00000${count}`,
            lines: [{ ...aLine(), item_id: itemId(count) }],
          }),
        ),
        replica.deliver(itemChanged(shop.tenant, count, count)),
      ]),
    );

    expect((await shop.stored()).map(({ flags }) => flags)).toEqual(Array.from({ length: 8 }, () => []));
    expect(await tasksOf(shop, 'open')).toEqual([]);
    await replica.service.close();
  });
});
