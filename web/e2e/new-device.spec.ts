import { CounterPage } from './pages/counter-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { expect, test } from './support/journey.ts';
import { billOne } from './support/phone.ts';
import { rowsOnDevice } from './support/rows-on-device.ts';
import { addItems, openShop, servicesOf, untilThere } from './support/shop.ts';

const isLong = process.env['RMP_SOAK'] !== undefined;
const ITEMS = isLong ? 20_000 : 1_000;
/** From the sign-in to the first saved bill (issue 5). */
const BILLS_WITHIN_MS = 60_000;
const ALL_THERE_WITHIN_MS = isLong ? 600_000 : 60_000;

test('a new device bills within a minute of its sign-in, while all goods of a large shop come behind', async ({
  page,
  words,
  offset,
}) => {
  test.setTimeout(isLong ? 1_800_000 : 180_000);
  const login = await openShop(offset);
  const services = await servicesOf(offset, login);
  const codes = await addItems(services, ITEMS);
  const counter = new CounterPage(page, words);
  const entrance = new LoginPage(page, words);
  await entrance.open();

  await test.step(
    'sign in, scan, save',
    async () => {
      await entrance.signIn(login);
      await counter.expectTile('Goods');
      await billOne(counter, codes[0] ?? '');
    },
    { timeout: BILLS_WITHIN_MS },
  );

  const sale_id = counter.savedSaleId();
  const here = async (): Promise<number> => (await rowsOnDevice(page, login.tenant_id, 'items')).length;
  console.log(`goods on the device when its first bill was saved: ${await here()} of ${ITEMS}`);
  await expect.poll(here, { timeout: ALL_THERE_WITHIN_MS, intervals: [1_000] }).toBe(ITEMS);
  await expect(counter.syncPill).toContainText(words.frame('allSent'), { timeout: 60_000 });
  const sale = await untilThere(() => services.sales.getSale({ params: { sale_id } }));
  expect(sale.flags).toEqual([]);
});
