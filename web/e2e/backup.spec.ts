import { BackupPage } from './pages/backup-page.ts';
import { CounterPage } from './pages/counter-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, forgetLostNetwork, SIZES, test, untilServedByWorker } from './support/journey.ts';
import { S2 } from './support/scenario.ts';
import { addItem, openShop, servicesOf, untilThere } from './support/shop.ts';

const PASSWORD = 'neela dibba 42';

test('what a phone could not send goes from another phone of the shop, with its number; another shop is refused it', async ({
  page,
  context,
  browser,
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

  await context.setOffline(true);
  await counter.scan(S2.noodles.barcode);
  await counter.pay();
  await counter.save();
  const saleId = counter.savedSaleId();
  const { origin } = new URL(page.url());
  const backup = new BackupPage(page, words);
  // a browser that promises nothing, as every private window, is warned of above each page once there is a bill to lose
  await backup.openByWarning();
  const file = await backup.save(PASSWORD);
  await expectAccessible(page, 'backup');
  // the phone is lost with all it knew: it never comes back to the network
  await page.close();
  forgetLostNetwork(complaints);

  const other = await browser.newContext({
    viewport: SIZES.phone,
    hasTouch: true,
    baseURL: origin,
  });
  const phone = await other.newPage();
  const phoneEntrance = new LoginPage(phone, words);
  const phoneBackup = new BackupPage(phone, words);
  await phoneEntrance.open();
  await phoneEntrance.signIn(await openShop(offset));
  await phoneBackup.open();
  await phoneBackup.choose(file);
  await expect(phoneBackup.refusal).toContainText(login.tenant_id);

  await phoneEntrance.open();
  await phoneEntrance.signIn(login);
  await phoneBackup.open();
  await phoneBackup.choose(file);
  await phoneBackup.bring('not the password');
  await expect(phone.getByText(words.backup('wrong-passphrase'))).toBeVisible();
  await phoneBackup.bring(PASSWORD);
  await phoneBackup.expectBrought(1);

  const sale = await untilThere(() => services.sales.getSale({ params: { sale_id: saleId } }));
  expect(sale).toMatchObject({ number: expect.stringMatching(/^A\/\d{4}\/000001$/), totals: { payable_paise: 5600 } });
  await other.close();
});
