import { inventoryContract } from '@rmp/contracts/inventory';
import { hashOf } from '@rmp/service-kit';
import { isolationCases, testToken, type TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { anItem, aShop, startInventory } from './support/inventory.ts';

const item_id = '01890000-0000-7000-8000-000000000001';
const params = { item_id };
const ours = 'ours';
const aside = 'no command';
const content_hash = hashOf(aside);

let world: TestService;
beforeAll(async () => {
  world = await startInventory();
  const call = { token: testToken({ tenant_id: ours }), tenant: ours };
  const body = anItem({ item_id, opening_stock_milli: 1_000, low_stock_milli: 2_000 });
  await world.http('POST', '/items', { ...call, body });
  await world.http('POST', '/items/commands', { ...call, body: { device_id: item_id, commands: [aside] } });
  await world.deliver(aShop(world, ours).sale(1, [{ item_id, qty_milli: 1_500 }]));
});
afterAll(() => world.close());

describe('a stranger', () => {
  const { addItem, applyItemCommands, ...others } = inventoryContract;
  const command = { command_id: item_id, kind: 'add-item', v: 1, data: anItem({ item_id }) };
  const cases = [
    ...isolationCases(
      others,
      {
        listItems: { stranger: 'empty' },
        getItem: { params, stranger: 'not-found' },
        changeItem: { params, body: { name: 'Mine now' }, stranger: 'not-found' },
        deleteItem: { params, stranger: 'not-found' },
        restoreItem: { params, stranger: 'not-found' },
        listItemChanges: { params, stranger: 'not-found' },
        moveStock: { params, body: { delta_milli: 1, reason: 'mine' }, stranger: 'not-found' },
        listMovements: { params, stranger: 'not-found' },
        listAlerts: { stranger: 'empty' },
        listQuarantine: { stranger: 'empty' },
        getQuarantined: { params: { content_hash }, stranger: 'not-found' },
        letIn: { params: { content_hash }, stranger: 'not-found' },
        listTasks: { stranger: 'empty' },
        resolveTask: { params: { task_id: `oversold:${item_id}` }, body: {}, stranger: 'not-found' },
      },
      { ours, stranger: 'stranger' },
    ),
    ...isolationCases(
      { addItem },
      { addItem: { body: anItem({ item_id }), stranger: 'own' } },
      { ours, stranger: 'stranger-with-the-same-id' },
    ),
    ...isolationCases(
      { applyItemCommands },
      { applyItemCommands: { body: { device_id: item_id, commands: [command] }, stranger: 'own' } },
      { ours, stranger: 'stranger-with-the-same-command' },
    ),
  ];

  it.each(cases)('$title', ({ check }) => check(world));
});
