import { CounterPage } from './pages/counter-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { MorePage } from './pages/more-page.ts';
import { expect, forgetEndedSession, forgetLostNetwork, test } from './support/journey.ts';
import { S2 } from './support/scenario.ts';
import { addItem, openShop, servicesOf, untilThere } from './support/shop.ts';
import type { Login, Services } from './support/shop.ts';

let login: Login;
let services: Services;

test.beforeEach(async ({ page, words, offset }) => {
  login = await openShop(offset);
  services = await servicesOf(offset, login);
  await addItem(services, S2.noodles);
  const entrance = new LoginPage(page, words);
  await entrance.open();
  await entrance.signIn(login);
  await new CounterPage(page, words).expectTile(S2.noodles.name);
});

test('a device the owner signed out goes on billing, asks for a sign-in, and sends what it kept after it', async ({
  page,
  words,
  offset,
  complaints,
}) => {
  const counter = new CounterPage(page, words);
  const more = new MorePage(page, words);
  const [device] = (await services.tenant.listDevices({ query: {} })).rows;

  await services.tenant.revokeDevice({ params: { device_id: device?.device_id ?? '' } });
  await expect(async () => {
    await page.goto('/more');
    await expect(more.signInRow).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
  await more.goTo('bill');
  await counter.expectTile(S2.noodles.name);
  await counter.scan(S2.noodles.barcode);
  await counter.pay();
  await counter.save();
  const sale_id = counter.savedSaleId();
  await expect(counter.syncPill).toContainText(words.frame('toSend', { count: 1 }));

  await page.goto('/login');
  await new LoginPage(page, words).signIn(login);

  const fresh = await servicesOf(offset, login);
  const sale = await untilThere(() => fresh.sales.getSale({ params: { sale_id } }));
  expect(sale.number).toMatch(/^A\//);
  expect(sale.totals.payable_paise).toBe(S2.noodles.price_paise);
  forgetEndedSession(complaints);
});

test('nobody signs out while something is unsent; afterwards another tab knows of it too', async ({
  page,
  context,
  words,
  complaints,
}) => {
  const counter = new CounterPage(page, words);
  await context.setOffline(true);
  await counter.scan(S2.noodles.barcode);
  await counter.pay();
  await counter.save();
  await expect(counter.syncPill).toContainText(words.frame('toSend', { count: 1 }));
  const more = new MorePage(page, words);
  await counter.newBill();
  await more.goTo('more');

  await more.askToSignOut();
  await expect(more.signOutSheet).toContainText(words.more('unsent', { count: 1 }));
  await expect(more.signOutButton).toBeHidden();
  await more.stay();
  await context.setOffline(false);
  await expect(more.syncPill).toContainText(words.frame('allSent'));
  const other = await context.newPage();
  await other.goto('/more');
  const otherMore = new MorePage(other, words);
  await expect(otherMore.signOutRow).toBeVisible();

  await page.bringToFront();
  await more.askToSignOut();
  await more.signOutButton.tap();

  await page.waitForURL('**/login');
  await expect(otherMore.signInRow).toBeVisible();
  forgetLostNetwork(complaints);
  forgetEndedSession(complaints);
});
