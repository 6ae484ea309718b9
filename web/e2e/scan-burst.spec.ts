import { CounterPage } from './pages/counter-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { expect, test } from './support/journey.ts';
import { rowsOnDevice } from './support/rows-on-device.ts';
import { scanAll } from './support/scanner.ts';
import { addItems, openShop, servicesOf } from './support/shop.ts';

const isLong = process.env['RMP_SOAK'] !== undefined;
/** Each of them is scanned four times: a minute of ten scans a second, and nearly as many lines as a bill may have. */
const GOODS = isLong ? 150 : 30;
const NEW_CODE = '8900000123452';

test('ten scans a second all count, over an open sheet and around a new code too', async ({ page, words, offset }) => {
  test.setTimeout(isLong ? 900_000 : 120_000);
  const login = await openShop(offset);
  const codes = await addItems(await servicesOf(offset, login), GOODS);
  const counter = new CounterPage(page, words);
  const entrance = new LoginPage(page, words);
  await entrance.open();
  await entrance.signIn(login);
  await expect.poll(async () => (await rowsOnDevice(page, login.tenant_id, 'items')).length).toBe(GOODS);

  await scanAll(page, codes);
  await counter.openCustomers();
  await scanAll(page, codes.toReversed());
  await counter.closeSheet();
  await scanAll(page, [NEW_CODE, ...codes, NEW_CODE]);
  await counter.startNaming();
  await scanAll(page, codes.toReversed());
  await counter.finishNaming('Mustard oil 1 L', '185');

  await expect(counter.line('Mustard oil 1 L')).toContainText('2 pc');
  await expect(counter.lines).toHaveCount(GOODS + 1, { timeout: isLong ? 120_000 : 15_000 });
  await expect(counter.lines.filter({ hasText: /^\D*4 pc/ })).toHaveCount(GOODS);
});
