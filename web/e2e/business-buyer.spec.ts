import { BillsPage } from './pages/bills-page.ts';
import { CounterPage } from './pages/counter-page.ts';
import { ItemsPage } from './pages/items-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, forgetLostNetwork, test, untilServedByWorker } from './support/journey.ts';
import { S2 } from './support/scenario.ts';
import { addItem, openShop, servicesOf, untilThere } from './support/shop.ts';

const SHIRT = { name: "Shirt, men's", barcode: '2900000000209', rupees: '450', hsn: '6205' };
const BUYER = { name: 'Deccan Textiles', gstin: '27ABCDE1234F1Z0', address: '9 Laxmi Road, Pune 411030' };

test('without a network a business of another State is billed with IGST, and the bill written anew; then it is charged more', async ({
  page,
  context,
  words,
  offset,
  complaints,
}) => {
  const login = await openShop(offset);
  const services = await servicesOf(offset, login);
  await addItem(services, S2.noodles);
  const counter = new CounterPage(page, words);
  const bills = new BillsPage(page, words);
  const items = new ItemsPage(page, words);
  const entrance = new LoginPage(page, words);
  await entrance.open();
  await entrance.signIn(login);
  await counter.expectTile(S2.noodles.name);
  await untilServedByWorker(page);

  await context.setOffline(true);
  await test.step('an item gets its code and rate by a word', async () => {
    await counter.goTo('items');
    await items.addByWord(SHIRT, 'shirt');
    await counter.goTo('bill');
  });

  await test.step('a wrong GSTIN is told at once; the right one makes the bill inter-State', async () => {
    await counter.scan(SHIRT.barcode);
    await expect(counter.line(SHIRT.name)).toBeVisible();
    await counter.type('40');
    await counter.pay();
    await counter.openBuyer();
    await counter.tellBuyer({ ...BUYER, gstin: '27ABCDE1234F1Z1' });
    await expect(counter.buyerSheet).toContainText(words.billing('gstin_wrong'));
    await expectAccessible(page, 'a wrong GSTIN');
    await counter.tellBuyer(BUYER);
    await expect(counter.buyerSheet).toBeHidden();
    await counter.payBy('cash');
    await counter.save();
    await counter.seeBill();
    await expect(bills.paper).toContainText(BUYER.gstin);
    await expect(bills.paper).toContainText('IGST');
  });

  await test.step('it is written anew with one shirt less', async () => {
    await bills.writeAnew();
    await expect(counter.line(SHIRT.name)).toBeVisible();
    await counter.changeQuantity(SHIRT.name, '39');
    await counter.pay();
    await counter.save();
  });
  const second = counter.savedSaleId();

  await context.setOffline(false);
  const sale = await untilThere(() => services.sales.getSale({ params: { sale_id: second } }));
  expect(sale).toMatchObject({
    document_type: 'tax_invoice',
    place_of_supply: '27',
    customer: { gstin: BUYER.gstin },
    lines: [{ hsn: SHIRT.hsn, gst_rate_bp: 500, qty_milli: 39_000 }],
    totals: { taxable_paise: 1_671_429, igst_paise: 83_571, cgst_paise: 0, payable_paise: 1_755_000 },
    tenders: [{ mode: 'exchange', amount_paise: 1_755_000 }],
    flags: [],
  });
  expect(sale.recomputed, 'what the server computes otherwise').toBeUndefined();
  const [note] = (await services.sales.listNotes({ query: {} })).rows;
  expect(note).toMatchObject({
    totals: { igst_paise: 85_714, payable_paise: 1_800_000 },
    refund: { amount_paise: 45_000 },
  });

  await test.step('what was billed too low is charged by a debit note', async () => {
    await counter.seeBill();
    await bills.chargeMore('105');
    const told = () => services.sales.listNotes({ query: {} });
    await expect
      .poll(async () => (await told()).rows.find(({ kind }) => kind === 'debit_note')?.totals)
      .toMatchObject({ taxable_paise: 10_000, igst_paise: 500, payable_paise: 10_500 });
  });
  forgetLostNetwork(complaints);
});
