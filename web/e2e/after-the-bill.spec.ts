import { BillsPage } from './pages/bills-page.ts';
import { CounterPage } from './pages/counter-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ReturnPage } from './pages/return-page.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, forgetLostNetwork, test, untilServedByWorker } from './support/journey.ts';
import { untilPapersAreKept } from './support/papers-kept.ts';
import { drawnIn } from './support/pdf.ts';
import { S1, S1_CUSTOMER, S1_PAYABLE_PAISE } from './support/scenario.ts';
import { standInForShareSheet } from './support/share-sheet.ts';
import { addItem, openShop, servicesOf, untilThere } from './support/shop.ts';

test('without a network a bill is handed on as a PDF, a soap comes back and a bill is cancelled; then the server says the same', async ({
  page,
  context,
  words,
  offset,
  complaints,
}) => {
  const login = await openShop(offset);
  const services = await servicesOf(offset, login);
  for (const item of Object.values(S1)) await addItem(services, item);
  const { customer_id } = await services.payment.addCustomer({ body: S1_CUSTOMER });
  const shared = await standInForShareSheet(page);
  const counter = new CounterPage(page, words);
  const returns = new ReturnPage(page, words);
  const bills = new BillsPage(page, words);

  const entrance = new LoginPage(page, words);
  await entrance.open();
  await entrance.signIn(login);
  await counter.expectTile(S1.dal.name);
  await untilServedByWorker(page);
  await untilPapersAreKept(page);

  await context.setOffline(true);
  await test.step('S1 is billed and saved', async () => {
    await counter.scan(S1.dal.barcode);
    await counter.type('1.25');
    await counter.scan(S1.sugar.barcode);
    await counter.type('2');
    await counter.scan(S1.oil.barcode);
    await counter.scan(S1.biscuit.barcode);
    await counter.type('4');
    await counter.scan(S1.soap.barcode);
    await counter.type('3');
    await counter.scan(S1.battery.barcode);
    await counter.discount('20');
    await counter.pickCustomer(S1_CUSTOMER.name);
    await counter.expectTotal(S1_PAYABLE_PAISE);
    await counter.pay();
    await counter.type('300');
    await counter.payBy('upi');
    await counter.type('200');
    await counter.save();
    await expect(counter.paper).toContainText('681.00');
  });
  const saleId = counter.savedSaleId();

  await test.step('its PDF is drawn here and handed on', async () => {
    await counter.sendToCustomer();
    await expect.poll(() => shared).toHaveLength(1);
    expect(shared[0]).toMatchObject({ type: 'application/pdf', head: '%PDF-' });
    expect(shared[0]?.name).toMatch(/^A-\d{4}-000001\.pdf$/);
  });

  await test.step('a soap comes back, in five taps from the bill', async () => {
    await counter.seeBill();
    await returns.openFromBill();
    await returns.pick(S1.soap.name);
    await expect(returns.line(S1.soap.name)).toContainText('36.99');
    await expect(returns.paper).toContainText('644.00');
    await expectAccessible(page, 'the return');
    await returns.save();
    expect(returns.takeTaps()).toBeLessThanOrEqual(4);
    await expect(returns.paper).toContainText('37.00');
    await expectAccessible(page, 'the credit note');
    await returns.send();
    await expect.poll(() => shared).toHaveLength(2);
  });
  const noteId = returns.noteId();

  await test.step('another bill is cancelled', async () => {
    await returns.backToBill();
    await bills.goBack();
    await counter.open();
    await counter.scan(S1.oil.barcode);
    await counter.pay();
    await counter.save();
    await counter.seeBill();
    await bills.cancel('typed twice');
    await expect(bills.paper).toContainText(words.billing('stamp_cancelled'));
    await expectAccessible(page, 'a cancelled bill');
  });
  const cancelledId = new URL(page.url()).searchParams.get('b') ?? '';

  await context.setOffline(false);
  await counter.open();
  await expect(counter.syncPill).toContainText(words.frame('allSent'));
  await test.step('the server has the same to the paisa', async () => {
    const note = await untilThere(() => services.sales.getNote({ params: { note_id: noteId } }));
    expect(note).toMatchObject({
      number: expect.stringMatching(/^A-C\/\d{4}\/000001$/),
      lines: [{ net_paise: 3699, taxable_paise: 3523, cgst_paise: 88, sgst_paise: 88 }],
      totals: { round_off_paise: 1, payable_paise: 3700 },
      refund: { mode: 'udhaar', amount_paise: 3700 },
    });
    expect(note.recomputed, 'what the server computes otherwise').toBeUndefined();
    await expect
      .poll(async () => (await services.payment.getCustomer({ params: { customer_id } })).balance_paise)
      .toBe(64_400);
    // what is due of a bill comes back from payment_service, and the code on the paper asks for it
    await expect
      .poll(async () => (await services.sales.getSale({ params: { sale_id: saleId } })).due_paise)
      .toBe(19_400);
    await expect
      .poll(async () => (await services.sales.getSale({ params: { sale_id: cancelledId } })).status)
      .toBe('cancelled');
  });

  await test.step('the paper drawn here is the one the server draws', async () => {
    await bills.open(saleId);
    await bills.sendToCustomer();
    await expect.poll(() => shared).toHaveLength(3);
    const paper = await services.sales.getInvoice({ params: { sale_id: saleId }, query: {} });
    expect(drawnIn(Buffer.from(shared[2]?.content ?? '', 'base64'))).toEqual(drawnIn(paper));
  });
  forgetLostNetwork(complaints);
});
