import { CounterPage } from './pages/counter-page.ts';
import { ItemsPage } from './pages/items-page.ts';
import { MorePage } from './pages/more-page.ts';
import { StartPage } from './pages/start-page.ts';
import { TodayPage } from './pages/today-page.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/journey.ts';
import { S2, S2_PAYABLE_PAISE, S2_TAPS_MAX } from './support/scenario.ts';
import { standInForShareSheet } from './support/share-sheet.ts';
import { freshLogin, GSTIN, servicesOf, untilThere } from './support/shop.ts';

const LANGUAGES = [
  { language: 'English', locale: 'en-IN', seller: { gstin: GSTIN } },
  { language: 'Hindi', locale: 'hi-IN', seller: { state_code: '08' } },
] as const;

for (const { language, locale, seller } of LANGUAGES) {
  test.describe(`the first bill in ${language}`, () => {
    test.use({ locale });

    test('is made within minutes of opening a shop, paid by UPI, handed on and found again', async ({
      page,
      words,
      offset,
    }) => {
      const login = freshLogin();
      const shared = await standInForShareSheet(page);
      const start = new StartPage(page, words);
      const counter = new CounterPage(page, words);

      await test.step('open a shop', async () => {
        await start.open();
        await expectAccessible(page, 'start');
        await start.openShop({ ...login, seller, business_name: 'Sharma Kirana', upi_id: 'sharmakirana@upi' });
        await counter.expectEmpty();
        await expectAccessible(page, 'the empty bill');
      });

      await test.step('add what is sold', async () => {
        await counter.goTo('items');
        const items = new ItemsPage(page, words);
        await expectAccessible(page, 'items');
        for (const item of Object.values(S2)) await items.add(item, 'gstin' in seller);
        await items.goTo('bill');
        await counter.expectEmpty();
      });

      await test.step('scan four times, pay by UPI', async () => {
        for (const { barcode } of [S2.noodles, S2.toothpaste, S2.milk, S2.milk]) await counter.scan(barcode);
        await expect(counter.lines).toHaveCount(3);
        await counter.expectTotal(S2_PAYABLE_PAISE);
        await expectAccessible(page, 'the bill');
        await counter.pay();
        await counter.payBy('upi');
        await expect(counter.qrCode).toBeVisible();
        await expectAccessible(page, 'the payment');
        await counter.received();
        await expectAccessible(page, 'the saved bill');
        expect(counter.takeTaps()).toBeLessThanOrEqual(S2_TAPS_MAX);
      });

      const saleId = counter.savedSaleId();
      const services = await servicesOf(offset, login);

      await test.step('the server has the same bill', async () => {
        await expect(counter.syncPill).toContainText(words.frame('allSent'));
        const readSale = () => services.sales.getSale({ params: { sale_id: saleId } });
        const sale = await untilThere(readSale);
        expect(sale.number).toMatch(/^A\/\d{4}\/000001$/);
        expect(sale).toMatchObject({ totals: { payable_paise: S2_PAYABLE_PAISE }, due_paise: 0 });
        expect(sale.recomputed, 'what the server computes otherwise').toBeUndefined();
        // Items reach sales_service by events: a bill that overtakes them is asked about until they are there.
        await expect.poll(async () => (await readSale()).flags).toEqual([]);
      });

      await test.step('hand it to the customer', async () => {
        await counter.sendButton.tap();
        await expect.poll(() => shared).toHaveLength(1);
        expect(shared[0]).toMatchObject({ type: 'application/pdf', head: '%PDF-' });
      });

      await test.step('find it again', async () => {
        await counter.newBill();
        await counter.goTo('more');
        const more = new MorePage(page, words);
        await expectAccessible(page, 'more');
        const bills = await more.openBills();
        await expect(bills.rowOf('000001')).toContainText('291.00');
        await expectAccessible(page, 'bills');
        await bills.goTo('today');
        const today = new TodayPage(page, words);
        await today.expectSales({ bills: 1, net_paise: S2_PAYABLE_PAISE });
        await expectAccessible(page, 'today');
      });
    });
  });
}
