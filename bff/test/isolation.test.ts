import { bffContract } from '@rmp/contracts/bff';
import { isolationCases, type IsolationWorld } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Bff, openBff } from './support/bff.ts';
import { type House, openHouse } from './support/house.ts';
import { aBill, aShop } from './support/shop.ts';

const OURS = 'sharma-kirana';
const STRANGER = 'verma-stores';
const SALE_ID = '0199e0a0-0000-7000-8000-000000000001';
const CUSTOMER_ID = '0199e0a0-0000-7000-8000-000000000002';
const REFRESH_TOKEN = `rt_${OURS}.${'x'.repeat(43)}`;

let house: House;
let bff: Bff;

/** What the cases see: the bff's answers, and the databases of every service behind it. */
const world: IsolationWorld = {
  http: (...call) => bff.http(...call),
  get databases() {
    return house.services.map(({ db }) => db);
  },
};

beforeAll(async () => {
  house = await openHouse();
  bff = await openBff(house.urls);
  const { http } = await aShop(bff, OURS);
  const customer = { customer_id: CUSTOMER_ID, name: 'Ramesh Verma' };
  expect((await http('POST', '/api/payment/customers', { body: customer })).status).toBe(201);
  await vi.waitFor(async () => {
    const sale = await http('POST', '/api/sales/sales', { body: aBill({ sale_id: SALE_ID }) });
    expect(sale.body).toMatchObject({ sale_id: SALE_ID });
  });
  await house.services[0]?.bus.drained();
});

afterAll(async () => {
  await bff.close();
  await house.close();
});

const cases = isolationCases(
  bffContract,
  {
    readSession: { stranger: 'not-found' },
    signOut: { body: { refresh_token: REFRESH_TOKEN }, stranger: 'own' },
    showToday: { stranger: 'own' },
    showBill: { query: { sale_id: SALE_ID }, stranger: 'not-found' },
    showParty: { query: { customer_id: CUSTOMER_ID }, stranger: 'not-found' },
    push: {
      body: { device_id: SALE_ID, device_now: '2026-11-22T06:30:00.000Z', epoch: 0, commands: [] },
      stranger: 'not-found',
    },
    pull: { stranger: 'own' },
    listTasks: { stranger: 'empty' },
  },
  { ours: OURS, stranger: STRANGER },
);

describe('tenant isolation', () => {
  it.each(cases)('$title', ({ check }) => check(world));
});
