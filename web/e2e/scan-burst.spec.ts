import { CounterPage } from './pages/counter-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { expect, test } from './support/journey.ts';
import { S2 } from './support/scenario.ts';
import { scanAll } from './support/scanner.ts';
import { addItem, openShop, servicesOf } from './support/shop.ts';

/** A minute of ten scans a second where there is time for it; they come as fast as the browser takes them. */
const SCANS = process.env['RMP_SOAK'] ? 600 : 120;
const NEW_CODE = '8900000123452';

const GOODS = [S2.noodles, S2.toothpaste, S2.milk];

test('ten scans a second all count, over an open sheet and around a new code too', async ({ page, words, offset }) => {
  const login = await openShop(offset);
  const services = await servicesOf(offset, login);
  for (const item of GOODS) await addItem(services, item);
  const counter = new CounterPage(page, words);
  const entrance = new LoginPage(page, words);
  await entrance.open();
  await entrance.signIn(login);
  for (const { name } of GOODS) await counter.expectTile(name);

  const part = burst(SCANS / 4);
  await scanAll(page, part);
  await counter.openCustomers();
  await scanAll(page, part);
  await counter.closeSheet();
  await scanAll(page, [NEW_CODE, ...part, NEW_CODE]);
  await counter.startNaming();
  await scanAll(page, part);
  await counter.finishNaming('Mustard oil 1 L', '185');

  for (const { name, barcode } of GOODS) {
    const times = 4 * part.filter((code) => code === barcode).length;
    await expect(counter.line(name)).toContainText(`${times} pc`);
  }
  await expect(counter.line('Mustard oil 1 L')).toContainText('2 pc');
  await expect(counter.lines).toHaveCount(GOODS.length + 1);
});

/** So many codes of the goods in turn. */
const burst = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, place) => GOODS[place % GOODS.length]?.barcode ?? '');
