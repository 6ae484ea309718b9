import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { spread } from './support/figures.ts';
import { removeData, startProduct } from './support/product.ts';
import { openCounter, sellOne, timeColdStart, timeScans, timeSearch } from './support/web/counter.ts';
import { fillDevice } from './support/web/fill-device.ts';
import { timeFirstVisit } from './support/web/first-visit.ts';
import { openPhone, SLOWER } from './support/web/phone.ts';
import type { Phone } from './support/web/phone.ts';
import { queueBills } from './support/web/queue-bills.ts';
import { untilSettled } from './support/web/settled.ts';
import { databaseOf, openWebShop, signIn } from './support/web/shop.ts';

// The app on a slow phone with the records of some years: what the shopkeeper waits for. The app must have been built.
const SEED = { items: 20_000, parties: 5_000, bills: 50_000 };
const WORDS = ['sugar', 'bas pre', 'must oil', 'soep', 'chini', 'dal gold 17'];
const QUEUED = 1_000;
const LONG_QUEUE = 10_000;
const STARTS = 5;

const dataDir = mkdtempSync(join(tmpdir(), 'rmp-bench-'));
const phones = mkdtempSync(join(tmpdir(), 'rmp-bench-phones-'));
const product = await startProduct(dataDir, { RMP_WEB: 'on' });
const shop = await openWebShop(product);
const [code = ''] = shop.codes;
console.log(`CPU ${SLOWER} times slower than this machine, whose load is ${loadavg()[0]?.toFixed(1)}`);

console.log(`first visit, slow 4G, LCP (goal 2,000 ms): ${(await timeFirstVisit(`${shop.url}/`)).toFixed(0)} ms`);

let soldPaise = 0;
try {
  soldPaise = await fillPhone();
  await atTheCounter();
  await coldStarts('with nothing queued (goal 1,500 ms)', 'seeded');
  await makeLongQueue();
  await coldStarts(`with ${LONG_QUEUE} bills queued (goal at most 20 % more)`, 'long');
  await sendQueue();
} finally {
  await product.stop();
  removeData(dataDir);
  rmSync(phones, { recursive: true });
}

/** Opens the phone of this name, does something with it and closes it. */
async function withPhone<T>(name: string, act: (phone: Phone) => Promise<T>): Promise<T> {
  const phone = await openPhone(join(phones, name));
  try {
    return await act(phone);
  } finally {
    await phone.close();
  }
}

/** A phone that has sold before and holds the records of years. Answers what its bills came to. */
async function fillPhone(): Promise<number> {
  return withPhone('seeded', async (phone) => {
    await signIn(phone, shop);
    await sellOne(phone, [code]);
    await untilSent(phone);
    await fillDevice(phone.page, shop.tenant, SEED);
    // once with all records, so that what is derived from them is there as it is on any other day
    await openCounter(phone, shop);
    await delay(20_000);
    return 1_000;
  });
}

async function atTheCounter(): Promise<void> {
  cpSync(join(phones, 'seeded'), join(phones, 'counter'), { recursive: true });
  await withPhone('counter', async (phone) => {
    await phone.context.setOffline(true);
    await openCounter(phone, shop);
    await delay(15_000);
    await phone.beSlow();
    await phone.page.evaluate(() => rmpWatch.takeWorst());
    const keys = await timeSearch(phone, WORDS);
    console.log(`keystroke to results (goal p95 50 ms): ${p95(keys)}`);
    console.log(`  worst interaction while searching: ${await worst(phone)}`);
    const scans = await timeScans(phone, [...shop.codes, ...shop.codes, ...shop.codes]);
    console.log(`scan to line (goal p95 100 ms): ${p95(scans)}`);
    console.log(`  worst interaction while scanning: ${await worst(phone)}`);
    const saves: number[] = [await sellOne(phone, [code])];
    for (let bill = 0; bill < 20; bill += 1) saves.push(await sellOne(phone, shop.codes.slice(0, 4)));
    console.log(`save to saved (goal p95 200 ms): ${p95(saves)}`);
    console.log(`  worst interaction while selling (goal 150 ms): ${await worst(phone)}`);
  });
}

async function coldStarts(what: string, from: string): Promise<void> {
  const times: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    await withPhone(from, async (phone) => {
      times.push(await timeColdStart(phone, shop, code));
      await delay(1_000);
      await phone.page.evaluate((database) => rmpRows.clear(database, 'held'), databaseOf(shop.tenant));
    });
  }
  console.log(`cold start offline to the first scan on the bill, ${what}: ${spread(times)}`);
}

async function makeLongQueue(): Promise<void> {
  cpSync(join(phones, 'seeded'), join(phones, 'long'), { recursive: true });
  await withPhone('long', async (phone) => {
    await phone.context.setOffline(true);
    await openCounter(phone, shop);
    await queueTwo(phone);
    await queueBills(phone.page, shop.tenant, LONG_QUEUE - 2);
  });
}

/** The network is back after a day: how long until the server has all, and all services agree. */
async function sendQueue(): Promise<void> {
  await withPhone('seeded', async (phone) => {
    await phone.context.setOffline(true);
    await openCounter(phone, shop);
    await queueTwo(phone);
    const each = await queueBills(phone.page, shop.tenant, QUEUED - 2);
    soldPaise += each * QUEUED;
    await phone.page.reload();
    await openCounter(phone, shop);
    await phone.page.evaluate(() => rmpWatch.takeWorst());

    await phone.beSlow();
    await phone.context.setOffline(false);
    const began = performance.now();
    const scans: number[] = [];
    let sentAt = 0;
    while (sentAt === 0) {
      scans.push(...(await timeScans(phone, [code])));
      if ((await waitingOn(phone)) === 0) sentAt = performance.now();
      else await delay(250);
    }
    console.log(`${QUEUED} queued bills acknowledged (goal 10,000 ms): ${(sentAt - began).toFixed(0)} ms`);
    console.log(`  scan to line meanwhile: ${p95(scans)}; worst interaction: ${await worst(phone)}`);
    await untilSettled(product, shop, soldPaise);
    console.log(`${QUEUED} queued bills settled (goal 20,000 ms): ${(performance.now() - began).toFixed(0)} ms`);
  });
}

async function queueTwo(phone: Phone): Promise<void> {
  await sellOne(phone, [code]);
  await sellOne(phone, [code]);
}

async function untilSent(phone: Phone): Promise<void> {
  while ((await waitingOn(phone)) > 0) await delay(200);
}

function waitingOn({ page }: Phone): Promise<number> {
  return page.evaluate((database) => rmpRows.count(database, 'outbox'), databaseOf(shop.tenant));
}

async function worst({ page }: Phone): Promise<string> {
  const { name, ms } = await page.evaluate(() => rmpWatch.takeWorst());
  return `${ms.toFixed(0)} ms (${name})`;
}

function p95(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = sorted[Math.floor((sorted.length - 1) * 0.95)] ?? 0;
  return `p95 ${at.toFixed(0)} ms; ${spread(values)}`;
}
