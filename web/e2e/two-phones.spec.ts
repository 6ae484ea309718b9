import type { Browser } from '@playwright/test';
import { SyncPage } from './pages/sync-page.ts';
import { TodayPage } from './pages/today-page.ts';
import { expect, test } from './support/journey.ts';
import { billOne, openPhone } from './support/phone.ts';
import type { Phone } from './support/phone.ts';
import { S2 } from './support/scenario.ts';
import { addItem, openShop, servicesOf } from './support/shop.ts';
import type { Login, Services } from './support/shop.ts';
import { spoilCommand } from './support/spoil-command.ts';
import { unrulyFrontOf } from './support/unruly-front.ts';
import type { UnrulyFront } from './support/unruly-front.ts';
import type { Words } from './support/words.ts';

const isLong = process.env['RMP_SOAK'] !== undefined;
/** Bills each phone makes without a network. */
const BILLS = isLong ? 300 : 3;
/** Bills during each of which the network comes and goes this often: 200 times in the long form. */
const TOGGLED_BILLS = isLong ? 50 : 4;
const TOGGLES = 4;
const QUEUED = isLong ? 100 : 4;
const IMPOSSIBLE = isLong ? 7 : 2;
const TIMEOUT_MS = isLong ? 3_600_000 : 240_000;
/** On a bad line sync waits longer between its attempts, and never asks for a tap. */
const QUEUE_LEAVES_WITHIN_MS = isLong ? 600_000 : 120_000;

const OPENING_STOCK = 100;
const PRICE = S2.noodles.price_paise;
const CUSTOMER = 'Ramesh';

let login: Login;
let services: Services;
let front: UnrulyFront;

test.describe.configure({ timeout: TIMEOUT_MS });

test.beforeEach(async ({ baseURL, offset }) => {
  login = await openShop(offset);
  services = await servicesOf(offset, login);
  await addItem(services, S2.noodles);
  await services.payment.addCustomer({ body: { name: CUSTOMER } });
  front = await unrulyFrontOf(baseURL ?? '', 20_261_122);
});

test.afterEach(async () => {
  await front.close();
});

test('two phones that billed without a network lose, double and skip no bill on a line that drops, doubles, delays and reorders', async ({
  browser,
  words,
}) => {
  const phones = [await aPhone(browser, words), await aPhone(browser, words)];
  for (const { context } of phones) await context.setOffline(true);
  await Promise.all(phones.map(billAll));

  front.beUnruly();
  for (const { context } of phones) await context.setOffline(false);

  for (const { counter } of phones) {
    await expect(counter.syncPill).toContainText(words.frame('allSent'), { timeout: QUEUE_LEAVES_WITHIN_MS });
  }
  front.beCalm();
  const numbers = (await allSales()).map(({ number }) => number);
  expect(numbers).toHaveLength(2 * BILLS);
  expect(serialsOf(numbers, 'A')).toEqual(range(BILLS));
  expect(serialsOf(numbers, 'B')).toEqual(range(BILLS));
  await expect.poll(stockOnHand).toBe((OPENING_STOCK - 2 * BILLS) * 1000);
  await expect.poll(balance).toBe(2 * PRICE);
  const page = phones[0]?.page ?? never();
  await page.goto('/today');
  const today = new TodayPage(page, words);
  await today.expectSales({ bills: 2 * BILLS, net_paise: 2 * BILLS * PRICE });
  for (const { context } of phones) await context.close();
});

test('a network that comes and goes while one bills loses nothing and asks for no tap', async ({ browser, words }) => {
  const { context, counter } = await aPhone(browser, words);
  const toggle = async (): Promise<void> => {
    for (let time = 0; time < TOGGLES; time += 1) await context.setOffline(time % 2 === 0);
  };
  for (let bill = 0; bill < TOGGLED_BILLS; bill += 1) {
    await Promise.all([billOne(counter, S2.noodles.barcode), toggle()]);
  }
  await context.setOffline(false);

  await expect(counter.syncPill).toContainText(words.frame('allSent'), { timeout: QUEUE_LEAVES_WITHIN_MS });
  expect(
    serialsOf(
      (await allSales()).map(({ number }) => number),
      'A',
    ),
  ).toEqual(range(TOGGLED_BILLS));
  await context.close();
});

test('what was billed while the server was dead and the network up leaves by itself when it returns', async ({
  browser,
  words,
}) => {
  const { context, page, counter } = await aPhone(browser, words);
  front.die();
  await billOne(counter, S2.noodles.barcode);
  await expect(counter.syncPill).toContainText(words.frame('toSend', { count: 1 }));
  expect(await page.evaluate(() => navigator.onLine)).toBe(true);

  front.comeBack();

  await expect(counter.syncPill).toContainText(words.frame('allSent'), { timeout: QUEUE_LEAVES_WITHIN_MS });
  expect(await allSales()).toHaveLength(1);
  await context.close();
});

test('one impossible command of many waits for a person with its reason, and all others are sent at once', async ({
  browser,
  words,
}) => {
  const { context, page, counter } = await aPhone(browser, words);
  await context.setOffline(true);
  for (let count = 0; count < QUEUED; count += 1) await billOne(counter, S2.noodles.barcode);
  await expect(counter.paper).toContainText(/A\/\d{4}\//);
  const number = (await counter.paper.textContent())?.match(/A\/\d{4}\//)?.[0];
  const impossible = `${number ?? ''}${String(IMPOSSIBLE).padStart(6, '0')}`;
  await spoilCommand(page, login.tenant_id, impossible);
  // the app remembers what it has read itself: opened anew, it reads the spoilt one
  await page.reload();
  await expect(counter.syncPill).toContainText(words.frame('toSend', { count: QUEUED }));

  await context.setOffline(false);

  await expect(counter.syncPill).toContainText(words.frame('attention'), { timeout: QUEUE_LEAVES_WITHIN_MS });
  expect(
    serialsOf(
      (await allSales()).map((sale) => sale.number),
      'A',
    ),
  ).toEqual(range(QUEUED).filter((serial) => serial !== IMPOSSIBLE));
  const sync = new SyncPage(page, words);
  await sync.openByPill();
  await expect(sync.tray).toHaveCount(1);
  await expect(sync.tray).toContainText(impossible);
  await expect(sync.tray).toContainText(words.sync('record-sale'));
  await expect(sync.phones).toHaveCount(1);
  await page.goto('/today');
  const today = new TodayPage(page, words);
  await today.expectSales({ bills: QUEUED, net_paise: QUEUED * PRICE });
  await expect(today.unsent({ bills: 1, net_paise: PRICE })).toBeVisible();
  await context.close();
});

const aPhone = (browser: Browser, words: Words): Promise<Phone> =>
  openPhone(browser, { url: front.url, login, words, knows: S2.noodles.name });

/** The last one to the khata. */
async function billAll({ counter }: Phone): Promise<void> {
  for (let count = 1; count < BILLS; count += 1) await billOne(counter, S2.noodles.barcode);
  await counter.scan(S2.noodles.barcode);
  await expect(counter.lines).toHaveCount(1);
  await counter.pay();
  await counter.toKhataOf(CUSTOMER);
  await counter.save();
}

async function allSales() {
  const rows = [];
  let cursor: string | undefined;
  do {
    const page = await services.sales.listSales({ query: { limit: '200', ...(cursor !== undefined && { cursor }) } });
    rows.push(...page.rows);
    cursor = page.next_cursor ?? undefined;
  } while (cursor !== undefined);
  return rows;
}

const serialsOf = (numbers: readonly string[], prefix: string): readonly number[] =>
  numbers
    .filter((number) => number.startsWith(`${prefix}/`))
    .map((number) => Number(number.split('/')[2]))
    .toSorted((a, b) => a - b);

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

const stockOnHand = async (): Promise<number | undefined> =>
  (await services.inventory.listItems({ query: {} })).rows[0]?.on_hand_milli;

const balance = async (): Promise<number | undefined> =>
  (await services.payment.listCustomers({ query: {} })).rows[0]?.balance_paise;

function never(): never {
  throw new RangeError('there are two phones');
}
