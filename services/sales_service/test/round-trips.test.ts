import type { TestService } from '@rmp/service-kit/testing';
import { type CommandStartedEvent, MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { customerId, itemId, saleId } from './support/ids.ts';
import { aFact, aLine, aRequest } from './support/sales.ts';
import { itemChanged, openShop, startSales } from './support/world.ts';

let world: TestService;
let mongo: MongoClient;
const commands: string[] = [];
beforeAll(async () => {
  mongo = await new MongoClient(inject('mongodbUri'), { monitorCommands: true, ignoreUndefined: true }).connect();
  mongo.on('commandStarted', ({ commandName }: CommandStartedEvent) => commands.push(commandName));
  world = await startSales({ mongo });
});
afterAll(async () => {
  await world.close();
  await mongo.close();
});

const budget = ['find', 'bulkWrite', 'commitTransaction'];
const customer = { customer_id: customerId(1), name: 'Ramesh' };
const lines = [1, 2, 3, 4, 5].map((count) => ({ item_id: itemId(count), qty_milli: 1000 }));
const tenders = [{ mode: 'cash', amount_paise: 50000 }];

it('costs an ordinary sale of five lines three round trips to the database', async () => {
  const shop = await openShop(world);
  await shop.hears(...lines.map((_, index) => itemChanged(shop.tenant, index + 1, index + 1)));
  commands.length = 0;

  const { status } = await shop.record({ sale_id: saleId(1), lines, tenders, customer });

  expect(status).toBe(201);
  expect(commands).toEqual(budget);
});

it('costs one more where this process does not know how far the shop is', async () => {
  const shop = await openShop(world);
  const line = { ...aLine(), item_id: itemId(1) };
  await shop.record(aRequest({ sale_id: saleId(1), lines: [line] }));
  await shop.record(aRequest({ sale_id: saleId(1), lines: [line] })); // a retry, refused by the database
  commands.length = 0;

  const { status } = await shop.record(aRequest({ sale_id: saleId(2), lines: [line] }));

  expect(status).toBe(201);
  expect(commands).toEqual(['find', 'findAndModify', 'bulkWrite', 'commitTransaction']);
});

it('costs a fact no more', async () => {
  const shop = await openShop(world);
  await shop.hears(itemChanged(shop.tenant, 1, 1));
  commands.length = 0;

  await shop.record(aFact({ lines: [{ ...aLine(), item_id: itemId(1) }], customer }));

  expect(commands).toEqual(budget);
});

it('costs a fact that names what is not known here one more: whether it came meanwhile', async () => {
  const shop = await openShop(world);
  commands.length = 0;

  await shop.record(aFact({ lines: [1, 2].map((count) => ({ ...aLine(), item_id: itemId(count) })) }));

  expect(commands).toEqual(['find', ...budget]);
});

it('costs one look more to hear of fifty items for the first time, and nothing more to hear of their changes', async () => {
  const shop = await openShop(world);
  const news = (seq: number) =>
    Array.from({ length: 50 }, (_, index) => itemChanged(shop.tenant, seq + index, index + 1));
  commands.length = 0;

  await shop.hears(...news(1));
  const first = commands.splice(0);
  await shop.hears(...news(51));

  expect(first).toEqual(['find', ...budget]);
  expect(commands).toEqual(budget);
});

it('costs a batch of fifty commands one more: what is stored already', async () => {
  const shop = await openShop(world);
  const batch = Array.from({ length: 50 }, (_, index) => ({
    command_id: saleId(1000 + index),
    kind: 'record-sale',
    v: 2,
    data: aFact({ sale_id: saleId(index + 1), number: `A/2627/${String(index + 1).padStart(6, '0')}` }),
  }));
  commands.length = 0;

  const { body } = await shop.post('/sales/commands', { device_id: aFact()['device_id'], commands: batch });

  expect(body['outcomes']).toHaveLength(50);
  expect(commands.toSorted()).toEqual(['find', ...budget].toSorted());
});

it('costs one look to hear of fifty sales for which nothing waits', async () => {
  const shop = await openShop(world);
  for (let count = 1; count <= 50; count += 1) await shop.record(aRequest({ sale_id: saleId(count) }));
  const news = await shop.published();
  commands.length = 0;

  await shop.hears(...news);

  expect(commands).toEqual(['find']);
});

it('costs a refusal nothing but looking', async () => {
  const shop = await openShop(world);
  commands.length = 0;

  await shop.record(aRequest({ lines: [aLine({ mrp_paise: 1 })] }));

  expect(commands).toEqual(['find', 'find']);
});
