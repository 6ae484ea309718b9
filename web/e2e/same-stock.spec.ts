import { ItemsPage } from './pages/items-page.ts';
import { TodayPage } from './pages/today-page.ts';
import { expect, test } from './support/journey.ts';
import { openPhone } from './support/phone.ts';
import { expectOversoldByOne, ITEM_X, itemX, S3_PAYABLE_PAISE, sellTwo } from './support/same-stock.ts';
import { addItem, openShop, servicesOf } from './support/shop.ts';
import { unrulyFrontOf } from './support/unruly-front.ts';

const PRICE = 6200;
const NAME = 'Glucose biscuits 500 g';

test('two phones in flight mode sell the same last stock, change the same item, and both are right (S3)', async ({
  browser,
  words,
  offset,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const login = await openShop(offset);
  const services = await servicesOf(offset, login);
  await addItem(services, ITEM_X);
  const front = await unrulyFrontOf(baseURL ?? '', 20_261_123);
  const place = { url: front.url, login, words, knows: ITEM_X.name };
  const [a, b] = [await openPhone(browser, place), await openPhone(browser, place)];
  for (const { context } of [a, b]) await context.setOffline(true);

  const sold = [await sellTwo(a.counter), await sellTwo(b.counter)];
  for (const { counter, page } of [a, b]) {
    await counter.newBill();
    await counter.goTo('items');
    await new ItemsPage(page, words).open(ITEM_X.name);
  }
  await new ItemsPage(a.page, words).changePrice(String(PRICE / 100));
  await new ItemsPage(b.page, words).rename(NAME);

  front.beInsistent();
  for (const { context } of [a, b]) await context.setOffline(false);
  for (const { counter } of [a, b]) {
    await expect(counter.syncPill).toContainText(words.frame('allSent'), { timeout: 120_000 });
  }

  await expectOversoldByOne(services, sold);
  const item = await itemX(services);
  expect(item).toMatchObject({ name: NAME, sell_price_paise: PRICE });
  const { rows } = await services.inventory.listItemChanges({ params: { item_id: item?.item_id ?? '' }, query: {} });
  expect(rows.map(({ kind }) => kind)).toEqual(['changed', 'changed']);
  await a.page.goto('/today');
  await new TodayPage(a.page, words).expectSales({ bills: 2, net_paise: 2 * S3_PAYABLE_PAISE });
  for (const { context } of [a, b]) await context.close();
  await front.close();
});
