import type { Page } from '@playwright/test';
import { businessDateOf, financialYearOf } from '@rmp/gst';
import { CounterPage } from './pages/counter-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { expect, forgetLostNetwork, test, untilServedByWorker } from './support/journey.ts';
import { rowsOnDevice } from './support/rows-on-device.ts';
import { S2 } from './support/scenario.ts';
import { addItem, openShop, servicesOf } from './support/shop.ts';

const DAY_MS = 86_400_000;

const yearAt = (at: number): string => financialYearOf(businessDateOf(new Date(at).toISOString())).label;

/** When the financial year of this instant ends: at midnight in India. */
function yearEndAfter(at: number): number {
  const year = Number(yearAt(at).slice(2));
  return Date.UTC(2000 + year, 2, 31, 18, 30);
}

test('a clock that is two days off, then crosses 31 March and is set back, changes no issued number, and it is told', async ({
  page,
  context,
  words,
  offset,
  complaints,
}) => {
  const login = await openShop(offset);
  const services = await servicesOf(offset, login);
  await addItem(services, S2.noodles);
  const counter = new CounterPage(page, words);
  const entrance = new LoginPage(page, words);
  await entrance.open();
  await entrance.signIn(login);
  await counter.expectTile(S2.noodles.name);
  await untilServedByWorker(page);
  const now = Date.now();
  const [behind, ahead] = [now - 2 * DAY_MS, now + 2 * DAY_MS];
  const midnight = yearEndAfter(ahead);
  const [before, after] = [midnight - 600_000, midnight + 60_000];

  await context.setOffline(true);
  await page.clock.install({ time: behind });
  await billOne();
  await page.clock.setSystemTime(ahead);
  await billOne();
  await context.setOffline(false);
  await expect(counter.syncPill).toContainText(words.frame('allSent'), { timeout: 60_000 });
  await context.setOffline(true);
  await page.clock.setSystemTime(before);
  await billOne();
  await page.clock.setSystemTime(after);
  await billOne();
  await page.clock.setSystemTime(before);
  await billOne();
  const issued = await issuedOn(page);
  await page.clock.setSystemTime(Date.now());
  await context.setOffline(false);
  await expect(counter.syncPill).toContainText(words.frame('allSent'), { timeout: 60_000 });

  expect(issued.map(({ number }) => number)).toEqual(numbersAt([behind, ahead, before, after, after]));
  expect(await issuedOn(page)).toEqual(issued);
  const { rows } = await services.sales.listSales({ query: {} });
  const there = rows.map(({ sale_id, number, sold_at }) => ({ sale_id, number, sold_at }));
  expect(there.toSorted(bySoldAt)).toEqual(issued);
  for (const { flags } of rows) expect(flags).toEqual(['clock-skew']);
  const flagged = await rowsOnDevice(page, login.tenant_id, 'bills');
  for (const { flags } of flagged) expect(flags).toEqual(['clock-skew']);
  forgetLostNetwork(complaints);

  async function billOne(): Promise<void> {
    await counter.tapTile(S2.noodles.name);
    await counter.pay();
    await counter.save();
    await counter.newBill();
  }

  /** What stands on the papers, in the order of their instants. */
  async function issuedOn(on: Page) {
    const bills = await rowsOnDevice(on, login.tenant_id, 'bills');
    return bills.map(({ sale_id, number, sold_at }) => ({ sale_id, number, sold_at })).toSorted(bySoldAt);
  }
});

/** The numbers of bills at these instants: each financial year counts from one. */
function numbersAt(instants: readonly number[]): readonly string[] {
  const issued = new Map<string, number>();
  return instants.map((at) => {
    const year = yearAt(at);
    const serial = (issued.get(year) ?? 0) + 1;
    issued.set(year, serial);
    return `A/${year}/${String(serial).padStart(6, '0')}`;
  });
}

interface Stamped {
  readonly sold_at: string;
  readonly number: string;
}

const bySoldAt = (a: Stamped, b: Stamped): number => (a.sold_at + a.number < b.sold_at + b.number ? -1 : 1);
