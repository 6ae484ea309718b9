import { BillsPage } from './pages/bills-page.ts';
import { CounterPage } from './pages/counter-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ReturnPage } from './pages/return-page.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, forgetLostNetwork, test, untilServedByWorker } from './support/journey.ts';
import { standInForLinks } from './support/opened-links.ts';
import { untilPapersAreKept } from './support/papers-kept.ts';
import { S1_CUSTOMER, S2 } from './support/scenario.ts';
import { addItem, openShop, servicesOf, untilThere } from './support/shop.ts';

test('without a network goods are taken for others, and the note goes by WhatsApp and is printed; the server has both', async ({
  page,
  context,
  words,
  offset,
  complaints,
}) => {
  const login = await openShop(offset);
  const services = await servicesOf(offset, login);
  for (const item of [S2.noodles, S2.toothpaste]) await addItem(services, item);
  const { customer_id } = await services.payment.addCustomer({ body: S1_CUSTOMER });
  const opened = await standInForLinks(page);
  const counter = new CounterPage(page, words);
  const returns = new ReturnPage(page, words);
  const bills = new BillsPage(page, words);
  const entrance = new LoginPage(page, words);
  await entrance.open();
  await entrance.signIn(login);
  await counter.expectTile(S2.noodles.name);
  await untilServedByWorker(page);
  await untilPapersAreKept(page);

  await context.setOffline(true);
  await counter.scan(S2.noodles.barcode);
  await counter.pickCustomer(S1_CUSTOMER.name);
  await counter.pay();
  await counter.payBy('cash');
  await counter.save();
  const first = counter.savedSaleId();

  await test.step('noodles come back, toothpaste goes: 39 rupees are paid', async () => {
    await counter.seeBill();
    await returns.openFromBill();
    await returns.pick(S2.noodles.name);
    await returns.exchange();
    await expect(counter.exchangeNotice('₹56.00')).toBeVisible();
    await counter.scan(S2.toothpaste.barcode);
    await counter.expectTotal(S2.toothpaste.price_paise);
    await counter.pay();
    await counter.payBy('cash');
    await expect(page.getByRole('main')).toContainText(words.exchange('given'));
    await expectAccessible(page, 'paying an exchange');
    await counter.save();
  });
  const second = counter.savedSaleId();

  await test.step('its note goes to the customer by WhatsApp, and on paper; the next print says DUPLICATE', async () => {
    await bills.open(first);
    await bills.openNote('A-C/');
    await expect(returns.paper).toContainText('56.00');
    await returns.send();
    await expect.poll(() => opened).toHaveLength(1);
    const text = new URL(opened[0] ?? '').searchParams.get('text');
    expect(opened[0]).toContain(`https://wa.me/91${S1_CUSTOMER.mobile}`);
    expect(text).toContain(`/s/${login.tenant_id}/`);
    await returns.print();
    await expect(returns.printAgain).toBeVisible();
  });
  const noteId = returns.noteId();

  await context.setOffline(false);
  await counter.open();
  await expect(counter.syncPill).toContainText(words.frame('allSent'));
  const note = await untilThere(() => services.sales.getNote({ params: { note_id: noteId } }));
  const sale = await untilThere(() => services.sales.getSale({ params: { sale_id: second } }));
  expect(note).toMatchObject({
    sale_id: first,
    totals: { payable_paise: 5600 },
    refund: { amount_paise: 0, exchange: { sale_id: second, amount_paise: 5600 } },
  });
  expect(sale.tenders).toMatchObject([
    { mode: 'exchange', amount_paise: 5600, reference: note.number },
    { mode: 'cash', amount_paise: 3900 },
  ]);
  expect([note.recomputed, sale.recomputed, sale.flags], 'what the server says otherwise').toEqual([
    undefined,
    undefined,
    [],
  ]);
  await expect
    .poll(async () => (await services.payment.getCustomer({ params: { customer_id } })).balance_paise)
    .toBe(S1_CUSTOMER.opening_balance_paise);
  forgetLostNetwork(complaints);
});
