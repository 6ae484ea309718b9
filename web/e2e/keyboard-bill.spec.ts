import { WideCounterPage } from './pages/wide-counter-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/journey.ts';
import { S1, S1_CUSTOMER, S1_PAYABLE_PAISE } from './support/scenario.ts';
import { addItem, openShop, servicesOf, untilThere } from './support/shop.ts';

test.use({ size: 'pc' });

test('a whole bill is made by keyboard alone: names, numbers, a customer, a discount and three ways to pay', async ({
  page,
  words,
  offset,
}) => {
  const login = await openShop(offset);
  const services = await servicesOf(offset, login);
  for (const item of Object.values(S1)) await addItem(services, item);
  await services.payment.addCustomer({ body: S1_CUSTOMER });
  const counter = new WideCounterPage(page, words);
  const entrance = new LoginPage(page, words);
  await entrance.open();
  await entrance.signIn(login);
  await counter.expectReady(S1.battery.name);

  await counter.find('tor dal', S1.dal.name);
  await counter.keys('1.25', 'Enter');
  await counter.find('cheeni', S1.sugar.name);
  await counter.keys('2', 'Enter');
  await counter.scan(S1.oil.barcode);
  await counter.keys('4', '*');
  await counter.scan(S1.biscuit.barcode);
  await counter.find('soap', S1.soap.name);
  await counter.keys('9', 'Enter', 'Delete');
  await counter.keys('Control+z');
  await counter.keys('3', 'Enter');
  await counter.scan(S1.battery.barcode);
  await counter.expectLines(6);
  await counter.keys('F4', '20', 'Enter');
  await counter.keys('F2');
  await counter.findInSheet('ram', S1_CUSTOMER.name);
  await counter.expectTotal(S1_PAYABLE_PAISE);

  await counter.keys('F9', '300', 'Tab', '200');
  await expect(counter.qrCode).toHaveAccessibleName(/200\.00/);
  await counter.keys('Enter');
  await page.waitForURL('**/bill?step=saved&b=*');
  await expectAccessible(page, 'the saved bill on a PC');

  const saleId = new URL(page.url()).searchParams.get('b') ?? '';
  const sale = await untilThere(() => services.sales.getSale({ params: { sale_id: saleId } }));
  expect(sale).toMatchObject({ totals: { payable_paise: S1_PAYABLE_PAISE }, due_paise: 23_100 });
  expect(sale.recomputed, 'what the server computes otherwise').toBeUndefined();
});
