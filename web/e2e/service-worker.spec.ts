import { STATIC_ROUTES } from '#platform/routes.ts';
import { CounterPage } from './pages/counter-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { frontOf } from './support/front.ts';
import { expect, forgetLostNetwork, test, untilServedByWorker } from './support/journey.ts';
import { S2 } from './support/scenario.ts';
import { addItem, openShop, servicesOf } from './support/shop.ts';

test('every page opens without a network after the first visit, under its content policy', async ({
  page,
  context,
  words,
  offset,
  complaints,
}) => {
  const login = await openShop(offset);
  const entrance = new LoginPage(page, words);
  await entrance.open();
  await untilServedByWorker(page);
  await entrance.signIn(login);
  await new CounterPage(page, words).expectEmpty();

  await context.setOffline(true);

  for (const route of STATIC_ROUTES) {
    await test.step(route, async () => {
      const answer = await page.goto(route);
      expect(answer?.fromServiceWorker()).toBe(true);
      expect(await answer?.headerValue('content-security-policy')).toContain("script-src 'self' 'sha256-");
      await expect(page.getByRole('main')).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    });
  }
  forgetLostNetwork(complaints);
});

test('a new build is offered, waits for a tap, and the bill on the counter is still there after it', async ({
  page,
  baseURL,
  words,
  offset,
}) => {
  const front = await frontOf(baseURL ?? '');
  const login = await openShop(offset);
  await addItem(await servicesOf(offset, login), S2.noodles);
  const counter = new CounterPage(page, words);
  const entrance = new LoginPage(page, words);
  await page.goto(`${front.url}/login`);
  await untilServedByWorker(page);
  await entrance.signIn(login);
  await counter.expectTile(S2.noodles.name);
  await counter.scan(S2.noodles.barcode);
  await expect(counter.lines).toHaveCount(1);

  const build = await front.release();
  await page.reload();
  const offer = page.getByRole('status').filter({ hasText: words.platform('newVersion') });
  await expect(offer).toBeVisible();
  const keptBefore = await payloadCaches();
  await offer.getByRole('button', { name: words.platform('take') }).tap();

  // The page is reloaded meanwhile, and a page that goes away answers nothing.
  await expect(async () => expect(await payloadCaches()).toEqual([`rmp-payloads-${build}`])).toPass({
    timeout: 20_000,
  });
  await expect(offer).toBeHidden();
  await untilServedByWorker(page);
  await expect(counter.lines).toHaveCount(1);
  expect(keptBefore, 'the build in charge is kept while the new one waits').toHaveLength(2);
  await front.close();

  function payloadCaches(): Promise<readonly string[]> {
    return page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('rmp-payloads-')));
  }
});
