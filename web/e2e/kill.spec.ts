import type { Page } from '@playwright/test';
import { CounterPage } from './pages/counter-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { expect, SIZES, test } from './support/journey.ts';
import { keptOnDevice } from './support/kept-on-device.ts';
import type { KeptOnDevice } from './support/kept-on-device.ts';
import { mortalBrowser } from './support/mortal-browser.ts';
import { S2 } from './support/scenario.ts';
import { addItem, openShop, servicesOf } from './support/shop.ts';
import type { Services } from './support/shop.ts';

const isLong = process.env['RMP_SOAK'] !== undefined;
const KILLS = isLong ? 20 : 4;
/** The slot takes a press only after this. From the press on to well after the bill was sent. */
const EARLIEST_MS = 350;
const SPAN_MS = 600;

/** The golden section spreads any number of moments evenly over the span. */
const momentOf = (kill: number): number => ((kill * 0.618) % 1) * SPAN_MS;

test.describe('a phone that dies', () => {
  test.setTimeout(isLong ? 900_000 : 240_000);

  test('at any moment of saving and sending has each bill whole or not at all, and the server gets them all', async ({
    words,
    offset,
    baseURL,
  }) => {
    const login = await openShop(offset);
    const services = await servicesOf(offset, login);
    await addItem(services, S2.noodles);
    const phone = mortalBrowser({ viewport: SIZES.phone, hasTouch: true, baseURL: baseURL ?? '', locale: 'en-IN' });
    let page = await phone.start();
    const entrance = new LoginPage(page, words);
    await entrance.open();
    await entrance.signIn(login);
    await new CounterPage(page, words).expectTile(S2.noodles.name);

    const promised: string[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      await test.step(`death ${kill + 1}`, async () => {
        const shown = await diesWhileSaving(page, kill);
        if (shown !== undefined) promised.push(shown);
        page = await startedAgain(page, kill);
        const kept = await keptOnDevice(page, login.tenant_id);
        expectWhole(kept);
        expect(kept.bills.map(({ sale_id }) => sale_id)).toEqual(expect.arrayContaining(promised));
      });
    }

    // a browser that is killed forgets the cookies of its last moments, and is asked to sign in again
    const again = new LoginPage(page, words);
    await again.open();
    await again.signIn(login);
    const { bills } = await keptOnDevice(page, login.tenant_id);
    await expect
      .poll(() => numbersAt(services), { timeout: 60_000 })
      .toEqual(bills.map(({ number }) => number).toSorted());
    await phone.throwAway();

    /** Presses Save and dies a moment later: the tab alone at every other time. Answers the bill it showed as saved. */
    async function diesWhileSaving(on: Page, kill: number): Promise<string | undefined> {
      const counter = new CounterPage(on, words);
      if ((await counter.lines.count()) === 0) await counter.scan(S2.noodles.barcode);
      await expect(counter.lines).toHaveCount(1);
      await counter.pay();
      void counter.save().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, EARLIEST_MS + momentOf(kill)));
      const address = new URL(on.url());
      if (kill % 2 === 0) await phone.kill();
      else await on.close({ runBeforeUnload: false });
      return address.searchParams.get('b') ?? undefined;
    }

    async function startedAgain(before: Page, kill: number): Promise<Page> {
      const next = kill % 2 === 0 ? await phone.start() : await before.context().newPage();
      await next.goto('/bill');
      await expect(next.getByRole('button', { name: new RegExp(S2.noodles.name) }).first()).toBeVisible();
      return next;
    }
  });
});

/** A bill, its number, its place in the queue and the empty counter came together. */
function expectWhole({ bills, queued, next, onCounter }: KeptOnDevice): void {
  const waiting = bills.filter(({ state }) => state === 'to_send').map(({ sale_id }) => sale_id);
  expect(queued.toSorted(), 'what waits is what is queued').toEqual(waiting.toSorted());
  expect(next, 'each number taken is on a bill').toBe(bills.length + 1);
  expect(new Set(bills.map(({ number }) => number)).size).toBe(bills.length);
  expect(bills.map(({ sale_id }) => sale_id)).not.toContain(onCounter);
}

async function numbersAt({ sales }: Services): Promise<readonly string[]> {
  const { rows } = await sales.listSales({ query: { limit: '200' } });
  return rows.map((sale) => sale.number).toSorted();
}
