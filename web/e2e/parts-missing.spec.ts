import { CounterPage } from './pages/counter-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { TodayPage } from './pages/today-page.ts';
import { allOf, test } from './support/gated-product.ts';
import { expect, forgetLostNetwork } from './support/journey.ts';
import { S2 } from './support/scenario.ts';
import { standInForShareSheet } from './support/share-sheet.ts';
import { addItem, openShop, servicesOf, untilThere } from './support/shop.ts';

/** An open-price line: it needs no item. */
const TEA = { name: 'Tea', unit: 'PCS', gst_rate_bp: 0, price_includes_tax: true } as const;

test('a part of today whose service is away says so, and the others stand', async ({
  page,
  words,
  offset,
  gates,
  complaints,
}) => {
  const login = await openShop(offset);
  const services = await servicesOf(offset, login);
  const { number } = await services.sales.recordSale({
    body: {
      lines: [{ ...TEA, qty_milli: 1000, unit_price_paise: 1000 }],
      tenders: [{ mode: 'cash', amount_paise: 1000 }],
    },
  });
  const entrance = new LoginPage(page, words);
  await entrance.open();
  await entrance.signIn(login);
  const today = new TodayPage(page, words);
  await today.goTo('today');
  await today.expectSales({ bills: 1, net_paise: 1000 });

  await gates.analytics.shut();
  await page.reload();

  await expect(today.missingParts.first()).toBeVisible();
  await expect(today.lastBills).toContainText(number);

  await gates.payment.shut();
  await gates.notification.shut();
  const before = await today.missingParts.count();
  await page.reload();

  await expect(today.lastBills).toContainText(number);
  await expect.poll(() => today.missingParts.count()).toBeGreaterThan(before);
  forgetLostNetwork(complaints);
});

test('a bill is saved, sent and handed on while payment, analytics and notification are away', async ({
  page,
  words,
  offset,
  gates,
  complaints,
}) => {
  const login = await openShop(offset);
  const services = await servicesOf(offset, login);
  await addItem(services, S2.noodles);
  const shared = await standInForShareSheet(page);
  const counter = new CounterPage(page, words);
  const entrance = new LoginPage(page, words);
  await entrance.open();
  await entrance.signIn(login);
  await counter.expectTile(S2.noodles.name);

  await allOf({ gates }, 'shut');
  await counter.scan(S2.noodles.barcode);
  await counter.pay();
  await counter.save();
  const sale_id = counter.savedSaleId();

  const sale = await untilThere(() => services.sales.getSale({ params: { sale_id } }));
  expect(sale).toMatchObject({ totals: { payable_paise: S2.noodles.price_paise }, due_paise: 0 });
  await counter.sendButton.tap();
  await expect.poll(() => shared).toHaveLength(1);
  expect(shared[0]).toMatchObject({ type: 'application/pdf', head: '%PDF-' });
  forgetLostNetwork(complaints);
});
