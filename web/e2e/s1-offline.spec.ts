import { CounterPage } from './pages/counter-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { deviceBill } from './support/device-bill.ts';
import { expect, forgetLostNetwork, test, untilServedByWorker } from './support/journey.ts';
import {
  S1,
  S1_CUSTOMER,
  S1_PAYABLE_PAISE,
  S1_TAPS_MAX,
  S2,
  S2_PAYABLE_PAISE,
  S2_TAPS_MAX,
} from './support/scenario.ts';
import { billS1 } from './support/sell-scenario.ts';
import { standInForShareSheet } from './support/share-sheet.ts';
import { addItem, openShop, servicesOf, untilThere } from './support/shop.ts';

/** The phone's own share sheet: WhatsApp and send count as one. */
const SHARE_TAPS = 1;

test('in flight mode S1 takes at most 21 taps and S2 at most 7; on line the server has the same figures to the paisa', async ({
  page,
  context,
  words,
  offset,
  complaints,
}) => {
  const login = await openShop(offset);
  const services = await servicesOf(offset, login);
  for (const item of [...Object.values(S1), ...Object.values(S2)]) await addItem(services, item);
  await services.payment.addCustomer({ body: S1_CUSTOMER });
  await standInForShareSheet(page);
  const counter = new CounterPage(page, words);
  const entrance = new LoginPage(page, words);
  await entrance.open();
  await entrance.signIn(login);
  await counter.expectTile(S2.milk.name);
  await untilServedByWorker(page);

  await context.setOffline(true);
  await test.step('S1: loose and packed, a discount, a regular, three ways to pay', async () => {
    await billS1(counter, (at) => at.saveAndSend());
    await expect(counter.paper).toContainText('681.00');
    expect(counter.takeTaps() + SHARE_TAPS).toBeLessThanOrEqual(S1_TAPS_MAX);
  });
  const s1 = counter.savedSaleId();

  await test.step('S2: a code shown and taken back leaves nothing; then it is paid', async () => {
    for (const { barcode } of [S2.noodles, S2.toothpaste, S2.milk, S2.milk]) await counter.scan(barcode);
    await counter.expectTotal(S2_PAYABLE_PAISE);
    await counter.pay();
    await counter.payBy('upi');
    await expect(counter.qrCode).toBeVisible();
    const taps = counter.takeTaps();
    await counter.cancelQr();
    await counter.expectTotal(S2_PAYABLE_PAISE);
    await expect(counter.syncPill).toContainText(words.frame('toSend', { count: 1 }));

    counter.takeTaps();
    await counter.pay();
    await counter.payBy('upi');
    await expect(counter.qrCode).toBeVisible();
    counter.takeTaps();
    await counter.received();
    expect(taps + counter.takeTaps()).toBeLessThanOrEqual(S2_TAPS_MAX);
  });
  const s2 = counter.savedSaleId();

  await context.setOffline(false);
  await expect(counter.syncPill).toContainText(words.frame('allSent'));
  for (const [saleId, payable] of [
    [s1, S1_PAYABLE_PAISE],
    [s2, S2_PAYABLE_PAISE],
  ] as const) {
    const sale = await untilThere(() => services.sales.getSale({ params: { sale_id: saleId } }));
    const here = await deviceBill(page, login.tenant_id, saleId);
    expect(here?.fact.issued.totals.payable_paise).toBe(payable);
    expect(sale.totals).toEqual(here?.fact.issued.totals);
    expect(sale.lines).toEqual(here?.fact.issued.lines);
    expect(sale.number).toBe(here?.number);
    expect(sale.recomputed, 'what the server computes otherwise').toBeUndefined();
  }
  const upi = (await deviceBill(page, login.tenant_id, s2))?.fact.tenders[0];
  const paid = await untilThere(() => services.sales.getSale({ params: { sale_id: s2 } }));
  expect(paid.tenders).toMatchObject([{ mode: 'upi', amount_paise: S2_PAYABLE_PAISE, payment_id: upi?.payment_id }]);
  forgetLostNetwork(complaints);
});
