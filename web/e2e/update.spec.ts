import type { Page } from '@playwright/test';
import { CounterPage } from './pages/counter-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { expect, forgetLostNetwork, test, untilServedByWorker } from './support/journey.ts';
import { layDownAsVersion1, openAsNewerBuild } from './support/other-builds.ts';
import { S2 } from './support/scenario.ts';
import { addItem, openShop, servicesOf, untilThere } from './support/shop.ts';
import type { Login, Services } from './support/shop.ts';

let login: Login;
let services: Services;

/** A phone without network that has a bill to send, and one half made on its counter. */
async function phoneAtWork(page: Page, counter: CounterPage): Promise<string> {
  await untilServedByWorker(page);
  await page.context().setOffline(true);
  await counter.scan(S2.noodles.barcode);
  await counter.pay();
  await counter.save();
  const saleId = counter.savedSaleId();
  await counter.newBill();
  await counter.scan(S2.milk.barcode);
  await counter.scan(S2.noodles.barcode);
  await expect(counter.lines).toHaveCount(2);
  return saleId;
}

test.beforeEach(async ({ page, words, offset }) => {
  login = await openShop(offset);
  services = await servicesOf(offset, login);
  await addItem(services, S2.noodles);
  await addItem(services, S2.milk);
  const entrance = new LoginPage(page, words);
  await entrance.open();
  await entrance.signIn(login);
  await new CounterPage(page, words).expectTile(S2.milk.name);
});

test('an old page puts its half-made bill away when a newer build takes the database over, and asks for a tap', async ({
  page,
  context,
  words,
  complaints,
}) => {
  const counter = new CounterPage(page, words);
  const saleId = await phoneAtWork(page, counter);

  await openAsNewerBuild(page, login.tenant_id);
  const updated = page.getByRole('button', { name: words.platform('updated') });
  await expect(updated).toBeVisible();
  await updated.tap();

  await expect(updated).toBeHidden();
  await expect(counter.lines).toHaveCount(2);
  await expect(counter.syncPill).toContainText(words.frame('toSend', { count: 1 }));
  await context.setOffline(false);
  await expect(counter.syncPill).toContainText(words.frame('allSent'));
  const sale = await untilThere(() => services.sales.getSale({ params: { sale_id: saleId } }));
  expect(sale.totals.payable_paise).toBe(S2.noodles.price_paise);
  forgetLostNetwork(complaints);
});

test('what the first build left on a phone is whole in this one: the bill that waits goes, the parked one goes on', async ({
  page,
  context,
  words,
  complaints,
}) => {
  const counter = new CounterPage(page, words);
  const saleId = await phoneAtWork(page, counter);
  await page.goto('/manifest.webmanifest');

  await layDownAsVersion1(page, login.tenant_id);
  await page.goto('/bill');

  await expect(counter.lines).toHaveCount(2);
  await expect(counter.syncPill).toContainText(words.frame('toSend', { count: 1 }));
  await counter.pay();
  await counter.save();
  await expect(counter.paper).toContainText('000002');
  await context.setOffline(false);
  await expect(counter.syncPill).toContainText(words.frame('allSent'));
  const sale = await untilThere(() => services.sales.getSale({ params: { sale_id: saleId } }));
  expect(sale.number).toMatch(/\/000001$/);
  forgetLostNetwork(complaints);
});
