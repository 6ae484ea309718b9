import { randomUUIDv7 } from 'node:crypto';
import { createClient, ProblemAnswer } from '@rmp/contracts';
import type { Client, Contract } from '@rmp/contracts';
import { inventoryContract } from '@rmp/contracts/inventory';
import { paymentContract } from '@rmp/contracts/payment';
import { COMMANDS_MAX, RECORD_SALE_VERSION, salesContract } from '@rmp/contracts/sales';
import { tenantContract } from '@rmp/contracts/tenant';
import type { Tenant } from '@rmp/contracts/tenant';
import { userContract } from '@rmp/contracts/user';
import { setTimeout as delay } from 'node:timers/promises';
import type { ServicePlace } from '../config.ts';
import { demoBill } from './demo-bill.ts';
import type { DemoShop, Regular, Stocked } from './demo-bill.ts';
import { diceOf } from './dice.ts';
import type { Dice } from './dice.ts';
import { demoGoods, demoPeople } from './goods.ts';
import { openingTimes } from './opening-times.ts';

/** How to sign in to the demo shop. An example, not a secret: it is printed. */
export const DEMO_LOGIN = { tenant_id: 'demo-kirana', username: 'asha', password: 'sharma kirana demo' } as const;

/** Two months of history. */
const DAYS = 60;
const SEED = 2026;

/**
 * Fills a demo shop through the public routes, as phones would have: items, regulars, two months of bills, payments of
 * old udhaar. Answers false, and changes nothing, when the shop is there already.
 */
export async function seedDemo(
  services: readonly ServicePlace[],
  now: Date,
  say: (line: string) => void,
): Promise<boolean> {
  const doors = doorsOf(services);
  if (await isThere(doors)) return false;

  await register(doors);
  doors.signInWith((await doors.user.login({ body: DEMO_LOGIN })).access_token);

  const dice = diceOf(SEED);
  const shop = await openShop(doors);
  const bills = openingTimes(now, DAYS, dice).map((soldAt, at) => demoBill(shop, dice, soldAt, at + 1));
  await fillTheShelves(doors, shop.stock, bills);
  await untilItemsAreKnown(doors, shop.stock);
  for (let at = 0; at < bills.length; at += COMMANDS_MAX) {
    await send(doors, shop, bills.slice(at, at + COMMANDS_MAX));
    if ((at / COMMANDS_MAX) % 5 === 0) say(`demo shop: ${at} of ${bills.length} bills`);
  }
  await untilKnown(doors, bills.at(-1)?.sale_id);
  await settleSome(doors, shop.regulars, dice);
  return true;
}

type Doors = ReturnType<typeof doorsOf>;
type DemoBill = ReturnType<typeof demoBill>;

function doorsOf(services: readonly ServicePlace[]) {
  let token: string | undefined;
  const doorOf = <C extends Contract>(contract: C, service: ServicePlace['name']): Client<C> =>
    createClient(contract, {
      baseUrl: `http://127.0.0.1:${services.find(({ name }) => name === service)?.port}`,
      tenantId: DEMO_LOGIN.tenant_id,
      token: () => token,
      timeoutMs: 60_000,
    });
  return {
    user: doorOf(userContract, 'user'),
    tenant: doorOf(tenantContract, 'tenant'),
    inventory: doorOf(inventoryContract, 'inventory'),
    payment: doorOf(paymentContract, 'payment'),
    sales: doorOf(salesContract, 'sales'),
    signInWith: (accessToken: string) => void (token = accessToken),
  };
}

/** Registering again would be answered as a repeated call, so the way to know the shop is to sign in to it. */
async function isThere({ user }: Doors): Promise<boolean> {
  try {
    await user.login({ body: DEMO_LOGIN });
    return true;
  } catch (error) {
    if (error instanceof ProblemAnswer && error.code === 'user/wrong-credentials') return false;
    throw error;
  }
}

async function register({ user }: Doors): Promise<void> {
  await user.register({
    body: {
      ...DEMO_LOGIN,
      business_name: 'Sharma Kirana',
      mobile: '9000000001',
      email: 'asha@example.com',
      gstin: '08ABCPS1234F1ZX',
    },
  });
}

async function openShop(doors: Doors): Promise<DemoShop> {
  await profileOf(doors);
  const tenant = await doors.tenant.changeTenant({
    body: { upi_id: 'sharmakirana@example', address: '14, Johari Bazar, Jaipur 302003' },
  });
  const device = await doors.tenant.registerDevice({ body: { device_id: randomUUIDv7(), name: 'Counter phone' } });
  const stock = demoGoods.map((goods) => ({ ...goods, item_id: randomUUIDv7() }));
  const regulars: Regular[] = [];
  for (const person of demoPeople) {
    const { customer_id } = await doors.payment.addCustomer({ body: person });
    regulars.push({ customer_id, ...person });
  }
  return { tenant, device, stock, regulars };
}

/** The profile comes by an event, a moment after the registration. */
async function profileOf(doors: Doors, tries = 100): Promise<Tenant> {
  try {
    return await doors.tenant.getTenant({});
  } catch (error) {
    const isOnItsWay = error instanceof ProblemAnswer && error.code === 'tenant/profile-pending';
    if (!isOnItsWay || tries === 0) throw error;
    await delay(50);
    return profileOf(doors, tries - 1);
  }
}

/** So much of each that the bills leave something over; of every eighth item too little, so that the lists have work. */
async function fillTheShelves({ inventory }: Doors, stock: readonly Stocked[], bills: readonly DemoBill[]) {
  const sold = soldOf(bills);
  for (const [at, item] of stock.entries()) {
    const left_milli = at % 8 === 5 ? Math.trunc(item.low_stock_milli / 2) : item.low_stock_milli * 3;
    await inventory.addItem({
      body: {
        item_id: item.item_id,
        name: item.name,
        unit: item.unit,
        sell_price_paise: item.price_paise,
        price_includes_tax: true,
        gst_rate_bp: item.gst_rate_bp,
        hsn: item.hsn,
        category: item.category,
        opening_stock_milli: (sold.get(item.item_id) ?? 0) + left_milli,
        low_stock_milli: item.low_stock_milli,
      },
    });
  }
}

/** sales_service hears of items by events, in their order; a bill that came before its item would be flagged. */
async function untilItemsAreKnown({ sales }: Doors, stock: readonly Stocked[]): Promise<void> {
  const last = stock.at(-1);
  if (!last) return;
  const { item_id, name, unit, hsn, price_paise, gst_rate_bp } = last;
  const tax = { price_includes_tax: true, gst_rate_bp };
  const body = { lines: [{ item_id, name, unit, hsn, unit_price_paise: price_paise, qty_milli: 1000, ...tax }] };
  while ((await sales.quoteSale({ body })).flags.includes('unknown-item')) await delay(50);
}

function soldOf(bills: readonly DemoBill[]): ReadonlyMap<string, number> {
  const sold = new Map<string, number>();
  for (const { item_id, qty_milli } of bills.flatMap(({ lines }) => lines))
    sold.set(item_id, (sold.get(item_id) ?? 0) + qty_milli);
  return sold;
}

async function send({ sales }: Doors, { device }: DemoShop, bills: readonly DemoBill[]) {
  const commands = bills.map((data) => ({
    command_id: randomUUIDv7(),
    kind: 'record-sale',
    v: RECORD_SALE_VERSION,
    data,
  }));
  const { outcomes } = await sales.applyCommands({ body: { device_id: device.device_id, commands } });
  const refused = outcomes.find(({ outcome }) => outcome === 'attention');
  if (refused) throw new Error(`a demo bill was put aside: ${refused.code} at ${refused.pointer}`);
}

/** payment_service hears of the bills by events, in their order: when it knows the last one, it knows them all. */
async function untilKnown({ payment }: Doors, saleId: string | undefined): Promise<void> {
  if (saleId === undefined) return;
  const isKnown = async (): Promise<boolean> =>
    (await payment.readSalePayments({ params: { sale_id: saleId } }).catch(noneYet))?.state === 'known';
  while (!(await isKnown())) await delay(100);
}

function noneYet(error: unknown): undefined {
  if (error instanceof ProblemAnswer && error.status === 404) return undefined;
  throw error;
}

/** Every second regular pays what he owes, or a part of it. */
async function settleSome({ payment }: Doors, regulars: readonly Regular[], dice: Dice): Promise<void> {
  for (const { customer_id } of regulars.filter((_, at) => at % 2 === 0)) {
    const { balance_paise } = await payment.getCustomer({ params: { customer_id } });
    const amount_paise = dice.below(3) === 0 ? balance_paise : Math.trunc(balance_paise / 20_000) * 10_000;
    if (amount_paise > 0) await payment.recordPayment({ body: { customer_id, mode: 'cash', amount_paise } });
  }
}
