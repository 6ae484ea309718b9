import type { Page } from '@playwright/test';
import { TodayPage } from './pages/today-page.ts';
import { deviceBill } from './support/device-bill.ts';
import { expect, test as base } from './support/journey.ts';
import { mortalProduct } from './support/mortal-product.ts';
import type { MortalProduct } from './support/mortal-product.ts';
import { openPhone } from './support/phone.ts';
import { WEB_PORT } from './support/product.ts';
import { rowsOnDevice } from './support/rows-on-device.ts';
import { billS1, billS2 } from './support/sell-scenario.ts';
import { expectOversoldByOne, ITEM_X, S3_PAYABLE_PAISE, sellTwo } from './support/same-stock.ts';
import { S1, S1_CUSTOMER, S1_PAYABLE_PAISE, S2, S2_PAYABLE_PAISE } from './support/scenario.ts';
import { addItem, openShop, servicesOf } from './support/shop.ts';
import type { Login, Services } from './support/shop.ts';

const test = base.extend<{ readonly product: MortalProduct }>({
  product: async ({}, use) => {
    const product = await mortalProduct();
    await use(product);
    await product.throwAway();
  },
});

test('with every server killed S1, S2 and S3 are billed as ever; they leave by themselves once the product runs again', async ({
  browser,
  words,
  product,
}) => {
  test.setTimeout(300_000);
  const { offset } = product;
  const login = await openShop(offset);
  const services = await servicesOf(offset, login);
  for (const item of [...Object.values(S1), ...Object.values(S2), ITEM_X]) await addItem(services, item);
  await services.payment.addCustomer({ body: S1_CUSTOMER });
  const place = { url: `http://localhost:${WEB_PORT + offset}`, login, words, knows: ITEM_X.name };
  const [a, b] = [await openPhone(browser, place), await openPhone(browser, place)];

  await product.kill();
  const ofB = await sellTwo(b.counter);
  const ofA = [await sellTwo(a.counter)];
  await a.page.goto('/bill');
  await a.counter.expectTile(ITEM_X.name);
  ofA.push(await billS1(a.counter), await billS2(a.counter));
  await expect(a.counter.syncPill).toContainText(words.frame('toSend', { count: 3 }));
  await product.startAgain();

  for (const { counter } of [a, b]) {
    await expect(counter.syncPill).toContainText(words.frame('allSent'), { timeout: 90_000 });
  }
  await expectSameBills(services, a.page, login, ofA);
  await expectSameBills(services, b.page, login, [ofB]);
  await expectOversoldByOne(services, [ofA[0] ?? '', ofB]);
  await expectSameRecords(services, a.page, login);
  await a.page.goto('/today');
  const net_paise = S1_PAYABLE_PAISE + S2_PAYABLE_PAISE + 2 * S3_PAYABLE_PAISE;
  await new TodayPage(a.page, words).expectSales({ bills: 4, net_paise });
  for (const { context } of [a, b]) await context.close();
});

/** Number, lines and totals as the device issued them. */
async function expectSameBills(services: Services, page: Page, { tenant_id }: Login, saleIds: readonly string[]) {
  for (const sale_id of saleIds) {
    const sale = await services.sales.getSale({ params: { sale_id } });
    const here = await deviceBill(page, tenant_id, sale_id);
    expect(sale.number).toBe(here?.number);
    expect(sale.lines).toEqual(here?.fact.issued.lines);
    expect(sale.totals).toEqual(here?.fact.issued.totals);
    expect(sale.recomputed, 'what the server computes otherwise').toBeUndefined();
  }
}

/** Stock of every item and what the customer owes are the same on the device, which has heard of both phones' bills. */
async function expectSameRecords(services: Services, page: Page, { tenant_id }: Login): Promise<void> {
  const stockHere = async () => stockOf(await rowsOnDevice(page, tenant_id, 'items'));
  const stockThere = async () => stockOf((await services.inventory.listItems({ query: {} })).rows);
  await expect(async () => expect(await stockHere()).toEqual(await stockThere())).toPass({ timeout: 90_000 });

  const { rows } = await services.payment.listCustomers({ query: {} });
  const [customer] = await rowsOnDevice(page, tenant_id, 'parties');
  expect(rows.map(({ balance_paise }) => balance_paise)).toEqual([68_100]);
  expect(customer?.balance_paise).toBe(68_100);
}

const stockOf = (items: readonly { readonly item_id: string; readonly on_hand_milli: number }[]) =>
  Object.fromEntries(items.map(({ item_id, on_hand_milli }) => [item_id, on_hand_milli]));
