import { CounterPage } from './pages/counter-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { expect, forgetLostNetwork, test, untilServedByWorker } from './support/journey.ts';
import { S2 } from './support/scenario.ts';
import { addItem, openShop, servicesOf, untilThere } from './support/shop.ts';

test('a bill made without a network goes by itself when there is one, with its number and figures', async ({
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
  await signInWithItem(new LoginPage(page, words));
  await untilServedByWorker(page);

  await context.setOffline(true);
  await counter.scan(S2.noodles.barcode);
  await expect(counter.lines).toHaveCount(1);
  await counter.pay();
  await counter.save();
  const saleId = counter.savedSaleId();

  await expect(counter.syncPill).toContainText(words.frame('toSend', { count: 1 }));
  await expect(counter.paper).toContainText('000001');

  await context.setOffline(false);

  await expect(counter.syncPill).toContainText(words.frame('allSent'));
  const sale = await untilThere(() => services.sales.getSale({ params: { sale_id: saleId } }));
  expect(sale).toMatchObject({ totals: { payable_paise: S2.noodles.price_paise }, due_paise: 0 });
  await expect(counter.paper).toContainText(sale.number);
  expect(sale.recomputed, 'what the server computes otherwise').toBeUndefined();
  forgetLostNetwork(complaints);

  async function signInWithItem(entrance: LoginPage): Promise<void> {
    await entrance.open();
    await entrance.signIn(login);
    await counter.expectTile(S2.noodles.name);
  }
});
