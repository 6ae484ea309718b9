import type { Page } from '@playwright/test';
import { CounterPage } from './pages/counter-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { expect, SIZES, test, untilServedByWorker } from './support/journey.ts';
import { mortalBrowser } from './support/mortal-browser.ts';
import { billOne } from './support/phone.ts';
import { rowsOnDevice } from './support/rows-on-device.ts';
import { S2 } from './support/scenario.ts';
import { addItem, openShop, servicesOf } from './support/shop.ts';

test('a phone and a copy of it issue the same number: both bills are kept, the clash is told, the copy gets its own series', async ({
  words,
  offset,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const login = await openShop(offset);
  const services = await servicesOf(offset, login);
  await addItem(services, S2.noodles);
  const phone = mortalBrowser({ viewport: SIZES.phone, hasTouch: true, baseURL: baseURL ?? '', locale: 'en-IN' });
  const first = await phone.start();
  const entrance = new LoginPage(first, words);
  await entrance.open();
  await untilServedByWorker(first);
  await entrance.signIn(login);
  const counter = new CounterPage(first, words);
  await counter.expectTile(S2.noodles.name);
  await billOne(counter, S2.noodles.barcode);
  await expect(counter.syncPill).toContainText(words.frame('allSent'));
  await first.context().setOffline(true);
  await billOne(counter, S2.noodles.barcode);
  await phone.switchOff();

  const copy = phone.copy();
  const original = await phone.start({ offline: true });
  await billAndSend(original);
  const page = await copy.start({ offline: true });
  await billAndSend(page);
  const restored = new CounterPage(page, words);
  await billOne(restored, S2.noodles.barcode);
  await expect(restored.syncPill).toContainText(words.frame('allSent'), { timeout: 60_000 });

  const { rows } = await services.sales.listSales({ query: {} });
  const numbers = rows.map(({ number }) => number).toSorted();
  const [one, two, three] = [1, 2, 3].map((serial) => numbers[0]?.replace(/\d+$/, String(serial).padStart(6, '0')));
  expect(numbers).toEqual([one, two, three, three, one?.replace('A/', 'B/')]);
  const told = rows.filter(({ flags }) => flags.length > 0);
  expect(told).toMatchObject([{ number: three, flags: ['number-clash'] }]);
  const { rows: tasks } = await services.sales.listTasks({ query: {} });
  expect(tasks).toMatchObject([{ status: 'open', flags: ['number-clash'], number: three }]);
  await phone.throwAway();
  await copy.throwAway();

  /** Opened without a network, with the bill of before still queued; then all goes. */
  async function billAndSend(on: Page): Promise<void> {
    await on.goto('/bill');
    const at = new CounterPage(on, words);
    await at.expectTile(S2.noodles.name);
    await expect(at.syncPill).toContainText(words.frame('toSend', { count: 1 }));
    await billOne(at, S2.noodles.barcode);
    await expect(at.syncPill).toContainText(words.frame('toSend', { count: 2 }));
    await on.context().setOffline(false);
    await expect(at.syncPill).toContainText(words.frame('allSent'), { timeout: 60_000 });
    expect(await rowsOnDevice(on, login.tenant_id, 'outbox')).toEqual([]);
  }
});
