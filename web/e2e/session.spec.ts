import { CounterPage } from './pages/counter-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { MorePage } from './pages/more-page.ts';
import { SyncPage } from './pages/sync-page.ts';
import { expect, forgetEndedSession, forgetLostNetwork, test, untilServedByWorker } from './support/journey.ts';
import { billOne } from './support/phone.ts';
import { S2 } from './support/scenario.ts';
import { addItem, joinShop, openShop, servicesOf, untilThere } from './support/shop.ts';
import type { Login, Services } from './support/shop.ts';

const isLong = process.env['RMP_SOAK'] !== undefined;
/** Bills that are queued when the session is over. */
const QUEUED = isLong ? 50 : 5;

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

test('a session that is over with bills queued holds up no bill: sync asks for a sign-in, and then sends all', async ({
  page,
  context,
  words,
  complaints,
}) => {
  test.setTimeout(isLong ? 600_000 : 120_000);
  const counter = new CounterPage(page, words);
  const sync = new SyncPage(page, words);
  await untilServedByWorker(page);
  await context.setOffline(true);
  for (let count = 0; count < QUEUED; count += 1) await billOne(counter, S2.noodles.barcode);
  // the cookie of the session has come to its end
  await context.clearCookies();

  await context.setOffline(false);
  await sync.openByPill();
  await expect(sync.state).toContainText(words.sync('needs_sign_in'), { timeout: 30_000 });
  await page.goBack();
  await billOne(counter, S2.noodles.barcode);
  await expect(counter.syncPill).toContainText(words.frame('toSend', { count: QUEUED + 1 }));
  expect((await services.sales.listSales({ query: {} })).rows).toEqual([]);

  await page.goto('/login');
  await new LoginPage(page, words).signIn(login);
  await expect(counter.syncPill).toContainText(words.frame('allSent'), { timeout: 60_000 });

  const { rows } = await services.sales.listSales({ query: { limit: '200' } });
  const serials = rows.map(({ number }) => Number(number.split('/')[2])).toSorted((a, b) => a - b);
  expect(serials).toEqual(Array.from({ length: QUEUED + 1 }, (_, place) => place + 1));
  expect(rows.every(({ flags }) => flags.length === 0)).toBe(true);
  forgetLostNetwork(complaints);
  forgetEndedSession(complaints);
});

test('somebody else of the shop who signs in sends what waits, in the name of who made it', async ({
  page,
  context,
  words,
  offset,
  complaints,
}) => {
  const asha = await services.user.getProfile({});
  const ravi = await joinShop(offset, login, 'ravi');
  const counter = new CounterPage(page, words);
  await context.route('**/bff/sync/**', (route) => route.abort());
  await billOne(counter, S2.noodles.barcode);
  await expect(counter.syncPill).toContainText(words.frame('toSend', { count: 1 }));
  const entrance = new LoginPage(page, words);
  await entrance.open();
  await entrance.signIn(ravi);
  await counter.expectTile(S2.noodles.name);
  await billOne(counter, S2.noodles.barcode);
  await expect(counter.syncPill).toContainText(words.frame('toSend', { count: 2 }));

  await context.unroute('**/bff/sync/**');
  await page.reload();

  await expect(counter.syncPill).toContainText(words.frame('allSent'), { timeout: 60_000 });
  const { user_id } = await (await servicesOf(offset, ravi)).user.getProfile({});
  const { rows } = await services.sales.listSales({ query: {} });
  const made = rows.map(({ number, cashier_id, flags }) => ({ serial: number.split('/')[2], cashier_id, flags }));
  expect(made.toSorted((a, b) => ((a.serial ?? '') < (b.serial ?? '') ? -1 : 1))).toEqual([
    { serial: '000001', cashier_id: asha.user_id, flags: [] },
    { serial: '000002', cashier_id: user_id, flags: [] },
  ]);
  forgetLostNetwork(complaints);
});

test('nobody signs out while something is unsent; afterwards another tab knows of it too', async ({
  page,
  context,
  words,
  complaints,
}) => {
  const counter = new CounterPage(page, words);
  await untilServedByWorker(page);
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
  await more.takeBackup();
  await page.goBack();
  await more.askToSignOut();
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
