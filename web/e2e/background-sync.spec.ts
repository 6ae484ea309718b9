import type { CDPSession, Page } from '@playwright/test';
import { CounterPage } from './pages/counter-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { expect, forgetLostNetwork, test, untilServedByWorker } from './support/journey.ts';
import { keptOnDevice } from './support/kept-on-device.ts';
import { S2, S2_PAYABLE_PAISE } from './support/scenario.ts';
import { addItem, openShop, servicesOf, untilThere } from './support/shop.ts';

test('a bill made without a network leaves after the app was closed, when the browser says that there is one', async ({
  page,
  context,
  words,
  offset,
  baseURL,
  complaints,
}) => {
  const login = await openShop(offset);
  const services = await servicesOf(offset, login);
  for (const item of Object.values(S2)) await addItem(services, item);
  const counter = new CounterPage(page, words);
  const entrance = new LoginPage(page, words);
  await entrance.open();
  await entrance.signIn(login);
  await counter.expectTile(S2.milk.name);
  await untilServedByWorker(page);

  await context.setOffline(true);
  for (const { barcode } of [S2.noodles, S2.toothpaste, S2.milk, S2.milk]) await counter.scan(barcode);
  await counter.expectTotal(S2_PAYABLE_PAISE);
  await counter.pay();
  await counter.payBy('upi');
  await counter.received();
  const saleId = counter.savedSaleId();
  await expect(counter.syncPill).toContainText(words.frame('toSend', { count: 1 }));
  await page.close();

  await context.setOffline(false);
  const elsewhere = await context.newPage();
  await sayNetworkIsBack(elsewhere, baseURL ?? '');
  const sale = await untilThere(() => services.sales.getSale({ params: { sale_id: saleId } }));

  expect(sale.totals.payable_paise).toBe(S2_PAYABLE_PAISE);
  await openNoApp(elsewhere);
  await expect.poll(async () => (await keptOnDevice(elsewhere, login.tenant_id)).queued).toEqual([]);
  forgetLostNetwork(complaints);
});

/** A page at the app's address with nothing of the app: it reads the device's database and sends nothing. */
async function openNoApp(page: Page): Promise<void> {
  await page.route('**/nothing', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' }),
  );
  await page.goto('/nothing');
}

/** What the browser itself does when a network is there; a page that is not the app's asks it to. */
async function sayNetworkIsBack(page: Page, origin: string): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const registrationId = await workerOf(browser, origin);
  await browser.send('ServiceWorker.dispatchSyncEvent', {
    origin,
    registrationId,
    tag: 'rmp-send',
    lastChance: true,
  });
}

function workerOf(browser: CDPSession, origin: string): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  browser.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
    const own = registrations.find(({ scopeURL }) => scopeURL.startsWith(origin));
    if (own) resolve(own.registrationId);
  });
  void browser.send('ServiceWorker.enable');
  return promise;
}
