import { CounterPage } from './pages/counter-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { expect, forgetLostNetwork, test, untilServedByWorker } from './support/journey.ts';
import { S2 } from './support/scenario.ts';
import { addItem, openShop, servicesOf, untilThere } from './support/shop.ts';

test('another shop on the same browser sees and sends nothing of the first, whose bill goes when somebody of it is back', async ({
  page,
  context,
  words,
  offset,
  complaints,
}) => {
  const [first, other] = [await openShop(offset), await openShop(offset)];
  const [services, otherServices] = [await servicesOf(offset, first), await servicesOf(offset, other)];
  await addItem(services, S2.noodles);
  await addItem(otherServices, S2.milk);
  const counter = new CounterPage(page, words);
  const entrance = new LoginPage(page, words);
  await entrance.open();
  await entrance.signIn(first);
  await counter.expectTile(S2.noodles.name);
  await untilServedByWorker(page);
  await context.route('**/bff/sync/**', (route) => route.abort());
  await counter.scan(S2.noodles.barcode);
  await counter.pay();
  await counter.save();
  const saleId = counter.savedSaleId();
  await expect(counter.syncPill).toContainText(words.frame('toSend', { count: 1 }));

  await entrance.open();
  await entrance.signIn(other);
  await context.unroute('**/bff/sync/**');
  await page.reload();

  await counter.expectTile(S2.milk.name);
  await expect(counter.syncPill).toContainText(words.frame('allSent'));
  await expect(page.getByRole('button', { name: new RegExp(S2.noodles.name) })).toBeHidden();
  expect((await otherServices.sales.listSales({ query: {} })).rows).toEqual([]);
  expect((await services.sales.listSales({ query: {} })).rows).toEqual([]);

  await entrance.open();
  await entrance.signIn(first);

  const sale = await untilThere(() => services.sales.getSale({ params: { sale_id: saleId } }));
  expect(sale.totals.payable_paise).toBe(S2.noodles.price_paise);
  expect((await otherServices.sales.listSales({ query: {} })).rows).toEqual([]);
  forgetLostNetwork(complaints);
});
