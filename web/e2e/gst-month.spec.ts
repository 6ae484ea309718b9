import { CounterPage } from './pages/counter-page.ts';
import { GstPage } from './pages/gst-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/journey.ts';
import { portalAnswer } from './support/portal-answer.ts';
import { S2 } from './support/scenario.ts';
import { addItem, GSTIN, openShop, servicesOf } from './support/shop.ts';

/** Above five crore: bills to businesses are registered at the portal. */
const WHOLESALER = { place: 'Jaipur', pin: '302001', highest_turnover_paise: 6_000_000_000 };
const ADDRESS = '4 Johari Bazar';
const BUYER = { name: 'Deccan Textiles', gstin: '27ABCDE1234F1Z0', address: '9 Laxmi Road, Pune 411030' };
const SHIRT = {
  name: "Shirt, men's",
  hsn: '620520',
  unit: 'PCS',
  qty_milli: 1000,
  unit_price_paise: 100_000,
  price_includes_tax: false,
  gst_rate_bp: 500,
};
const { hsn: _, ...uncoded } = SHIRT;
const NO_CODE = { ...uncoded, name: 'Umbrella', gst_rate_bp: 1800 };

test('last month is looked over, its e-invoice is registered, and it is locked: then nothing is dated into it', async ({
  page,
  words,
  offset,
}) => {
  const login = await openShop(offset);
  const services = await servicesOf(offset, login);
  await services.tenant.changeTenant({ body: WHOLESALER });
  await addItem(services, S2.noodles);
  const { day, name } = lastMonth();
  const sold_at = `${day}T06:00:00Z`;
  const bill = { sold_at, customer: BUYER, lines: [SHIRT] };
  const entrance = new LoginPage(page, words);
  await entrance.open();
  await entrance.signIn(login);
  await new CounterPage(page, words).expectTile(S2.noodles.name);
  await page.goto('/settings?s=shop');
  await page.getByLabel(words.settings('address')).fill(ADDRESS);
  await page.getByRole('button', { name: words.settings('save') }).tap();
  await expect(page.getByRole('status').filter({ hasText: words.settings('saved') })).toBeVisible();
  await expect.poll(async () => (await services.sales.quoteSale({ body: bill })).seller.address).toBe(ADDRESS);
  const { sale_id, number } = await services.sales.recordSale({ body: bill });
  const cash = [{ mode: 'cash' as const, amount_paise: 118_000 }];
  const other = await services.sales.recordSale({ body: { sold_at, lines: [NO_CODE], tenders: cash } });
  const gst = new GstPage(page, words);
  await gst.open();
  await gst.choose(name);

  await test.step('the check names the bill, the line and the fix', async () => {
    const noCode = gst.problem(words.gst('hsn-missing', { name: NO_CODE.name }));
    await expect(noCode).toContainText(words.gst('fix:hsn-missing'));
    await expect(noCode).toContainText(words.gst('bill', { number: other.number }));
    await expect(gst.problem(words.gst('irn-missing'))).toContainText(number);
    await expectAccessible(page, 'a month with things to mend');
  });

  await test.step('the file goes to the portal, its answer comes back to the bill', async () => {
    await gst.einvoice(number).getByRole('button').tap();
    expect(await gst.takeFile()).toBe(`einvoice-${number.replaceAll('/', '-')}.json`);
    const { irn } = await services.sales.writeEinvoice({ body: { sale_id } });
    await gst.paste(portalAnswer({ number, irn: irn ?? '', seller_gstin: GSTIN }, 1050));
    await expect(gst.sheet).toContainText(irn ?? 'no IRN');
    await expectAccessible(page, 'a registered bill');
    await gst.closeSheet();
    await expect(gst.einvoice(number)).toContainText(words.gst('irn:registered'));
    await expect(gst.problem(words.gst('irn-missing'))).toBeHidden();
    expect((await services.sales.getSale({ params: { sale_id } })).einvoice).toMatchObject({
      status: 'registered',
      irn,
    });
  });

  await test.step('its e-invoices and e-way bills are sheets for people', async () => {
    expect(await gst.takeSheet('einvoicesSheet')).toBe(`einvoices-${day.slice(0, 7)}.xlsx`);
    expect(await gst.takeSheet('ewaySheet')).toBe(`eway-bills-${day.slice(0, 7)}.xlsx`);
  });

  await test.step('locked, it takes no bill; opened again, it does', async () => {
    const doubts = async () => (await services.sales.quoteSale({ body: bill })).flags;
    await gst.lock(name);
    await expect.poll(doubts).toEqual(['period-locked']);
    await expect(services.sales.recordSale({ body: bill })).rejects.toMatchObject({ code: 'sales/period-locked' });
    await gst.openAgain(name);
    await expect.poll(doubts).toEqual([]);
  });
});

/** The tenth of last month, and how the app calls that month in English. */
function lastMonth(): { readonly day: string; readonly name: string } {
  const date = new Date(Date.now() + 19_800_000);
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - 1);
  const month = new Intl.DateTimeFormat('en-IN', { month: 'long', timeZone: 'UTC' }).format(date);
  return { day: `${date.toISOString().slice(0, 7)}-10`, name: `${month} ${date.getUTCFullYear()}` };
}
