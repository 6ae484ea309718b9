import { CounterPage } from './pages/counter-page.ts';
import { KhataPage } from './pages/khata-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, forgetLostNetwork, test, untilServedByWorker } from './support/journey.ts';
import { untilPapersAreKept } from './support/papers-kept.ts';
import { S2, S5 } from './support/scenario.ts';
import { standInForShareSheet } from './support/share-sheet.ts';
import { addItem, openShop, servicesOf } from './support/shop.ts';
import type { Services } from './support/shop.ts';

test('in flight mode a khata is sent as a PDF, paid in part and the rest waived in at most 7 taps; the server has the same', async ({
  page,
  context,
  words,
  offset,
  complaints,
}) => {
  const login = await openShop(offset);
  const services = await servicesOf(offset, login);
  await addItem(services, S2.milk);
  const customer_id = await meenaOwes(services);
  const shared = await standInForShareSheet(page);
  const khata = new KhataPage(page, words);
  const entrance = new LoginPage(page, words);
  await entrance.open();
  await entrance.signIn(login);
  await new CounterPage(page, words).expectTile(S2.milk.name);
  await untilServedByWorker(page);
  await untilPapersAreKept(page);
  // what was told of it while there was a network is there without one
  await khata.goTo('khata');
  await khata.openKhataOf(S5.customer.name);
  await expect(page.getByText(words.khata('same_balance'))).toBeVisible();
  await page.goBack();

  await context.setOffline(true);
  khata.takeTaps();
  await khata.openKhataOf(S5.customer.name);
  await expect(page.getByRole('main')).toContainText('2,376.00');
  await khata.sendStatement();
  await expect.poll(() => shared).toHaveLength(1);
  expect(shared[0]).toMatchObject({ type: 'application/pdf', head: '%PDF-' });
  expect(shared[0]?.name).toMatch(/^Meena Devi \d{4}-\d\d-\d\d\.pdf$/);
  await khata.closeSheet();

  await khata.settleByUpi('2300');
  await expect(page.getByRole('main')).toContainText('76.00');
  await khata.showQr('₹2,300.00');
  await expectAccessible(page, 'the code for a part');
  await khata.closeSheet();
  await khata.save();
  await expect(page.getByRole('main')).toContainText(words.khata('account_clear'));
  expect(khata.takeTaps()).toBeLessThanOrEqual(S5.taps_max);

  await context.setOffline(false);
  await expect.poll(async () => (await settledBy(services, customer_id)).length).toBe(2);
  const payments = await settledBy(services, customer_id);
  expect(payments).toMatchObject([
    { mode: 'settlement_discount', amount_paise: S5.waived_paise, unallocated_paise: 0 },
    { mode: 'upi', amount_paise: S5.paid_paise, unallocated_paise: 0 },
  ]);
  await expectBalance(services, customer_id, 0);

  await khata.undoWaiver('₹76.00');
  await expectBalance(services, customer_id, S5.waived_paise);
  await page.reload();
  await expect(page.getByRole('main')).toContainText('76.00');
  expect((await settledBy(services, customer_id)).map(({ status }) => status)).toEqual(['undone', 'posted']);
  forgetLostNetwork(complaints);
});

/** Her old balance and three bills on udhaar, by the shop's own integration. */
async function meenaOwes({ payment, sales }: Services): Promise<string> {
  const { customer_id } = await payment.addCustomer({ body: S5.customer });
  for (const { day, amount_paise } of S5.bills) {
    await sales.recordSale({
      body: {
        sold_at: `${day}T06:00:00.000Z`,
        customer: { customer_id, name: S5.customer.name, mobile: S5.customer.mobile },
        lines: [{ ...GOODS, qty_milli: 1000, unit_price_paise: amount_paise }],
      },
    });
  }
  await expect
    .poll(async () => (await payment.getCustomer({ params: { customer_id } })).balance_paise)
    .toBe(S5.due_paise);
  return customer_id;
}

const expectBalance = ({ payment }: Services, customer_id: string, paise: number): Promise<void> =>
  expect.poll(async () => (await payment.getCustomer({ params: { customer_id } })).balance_paise).toBe(paise);

const GOODS = { name: 'Rice', unit: 'PCS', gst_rate_bp: 0, price_includes_tax: true } as const;

/** What came of it at the server, by mode. */
async function settledBy({ payment }: Services, customer_id: string) {
  const { rows } = await payment.listPayments({ query: { customer_id } });
  return rows.toSorted((a, b) => a.mode.localeCompare(b.mode));
}
