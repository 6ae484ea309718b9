import { STATIC_ROUTES } from '#platform/routes.ts';
import { CounterPage } from './pages/counter-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/journey.ts';
import { S2 } from './support/scenario.ts';
import { addItem, openShop, servicesOf } from './support/shop.ts';

/** Pages behind a query, which the list of routes does not name. */
const BEHIND = [
  '/items?i=new',
  '/settings?s=shop',
  '/settings?s=paper',
  '/settings?s=counter',
  '/settings?s=people',
  '/settings?s=devices',
  '/settings?s=look',
] as const;

for (const size of ['phone', 'pc'] as const) {
  test.describe(`at the size of a ${size}`, () => {
    test.use({ size });

    test('every page has its heading, is readable by everybody and fits its width', async ({ page, words, offset }) => {
      const login = await openShop(offset);
      await addItem(await servicesOf(offset, login), S2.noodles);
      const entrance = new LoginPage(page, words);
      await entrance.open();
      await entrance.signIn(login);
      await new CounterPage(page, words).expectTile(S2.noodles.name);

      for (const address of [...STATIC_ROUTES, ...BEHIND]) {
        await test.step(address, async () => {
          await page.goto(address);
          await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
          await expect(page.getByRole('main')).toBeVisible();
          await expectAccessible(page, address);
          const spare = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect.soft(spare, `${address} is wider than the screen by`).toBeLessThanOrEqual(0);
        });
      }
    });
  });
}
