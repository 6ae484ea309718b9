import type { Page } from '@playwright/test';
import { CounterPage } from './pages/counter-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { expect, SIZES, test, untilServedByWorker } from './support/journey.ts';
import { mortalBrowser } from './support/mortal-browser.ts';
import { billOne } from './support/phone.ts';
import { rowsOnDevice } from './support/rows-on-device.ts';
import { S2 } from './support/scenario.ts';
import { addItem, openShop, servicesOf } from './support/shop.ts';
import { unrulyFrontOf } from './support/unruly-front.ts';

test('a phone and a copy of it issue the same number: both bills are kept, the clash is told, the copy gets its own series', async ({
  words,
  offset,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const login = await openShop(offset);
  const services = await servicesOf(offset, login);
  await addItem(services, S2.noodles);
  // a browser that starts may send by its worker before a test can take its network away: here the way is shut
  const front = await unrulyFrontOf(baseURL ?? '', 20_261_124);
  const phone = mortalBrowser({ viewport: SIZES.phone, hasTouch: true, baseURL: front.url, locale: 'en-IN' });
  const first = await phone.start();
  const entrance = new LoginPage(first, words);
  await entrance.open();
  await untilServedByWorker(first);
  await entrance.signIn(login);
  const counter = new CounterPage(first, words);
  await counter.expectTile(S2.noodles.name);
  await billOne(counter, S2.noodles.barcode);
  await expect(counter.syncPill).toContainText(words.frame('allSent'));
  front.die();
  await billOne(counter, S2.noodles.barcode);
  await phone.switchOff();

  const copy = phone.copy();
  await billAndSend(await phone.start());
  await phone.switchOff();
  front.die();
  const page = await copy.start();
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
  await front.close();

  /** Opened while nobody answers, with the bill of before still queued; then all goes. */
  async function billAndSend(on: Page): Promise<void> {
    await on.goto('/bill');
    const at = new CounterPage(on, words);
    await at.expectTile(S2.noodles.name);
    await expect(at.syncPill).toContainText(words.frame('toSend', { count: 1 }));
    await billOne(at, S2.noodles.barcode);
    await expect(at.syncPill).toContainText(words.frame('toSend', { count: 2 }));
    front.comeBack();
    await expect(at.syncPill).toContainText(words.frame('allSent'), { timeout: 60_000 });
    expect(await rowsOnDevice(on, login.tenant_id, 'outbox')).toEqual([]);
  }
});
