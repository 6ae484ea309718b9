import { CounterPage } from './pages/counter-page.ts';
import { ImportPage } from './pages/import-page.ts';
import { ItemsPage } from './pages/items-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { expect, forgetLostNetwork, test, untilServedByWorker } from './support/journey.ts';
import { S2 } from './support/scenario.ts';
import { openShop, servicesOf } from './support/shop.ts';

const LIST = [
  'Item name,Sale price,MRP,Tax rate,Barcode,Opening stock',
  `Noodles four,57,60,5%,${S2.noodles.barcode},`,
  'Toothpaste,₹95.00,,18%,2900000000025,"1,200"',
  'Tea 250 g,ninety,,5%,,',
  'साबुन,38,40,5%,,12',
].join('\n');

test('goods are entered, priced, counted and read in from a file without a network, and the server ends with the same', async ({
  page,
  context,
  words,
  offset,
  complaints,
}) => {
  const login = await openShop(offset);
  const services = await servicesOf(offset, login);
  const entrance = new LoginPage(page, words);
  await entrance.open();
  await entrance.signIn(login);
  const counter = new CounterPage(page, words);
  await untilServedByWorker(page);
  await counter.goTo('items');

  await context.setOffline(true);
  const items = new ItemsPage(page, words);
  await items.add(S2.noodles, true);
  await items.open(S2.noodles.name);
  await items.receive('24');
  await items.changePrice('58');
  await items.open(S2.noodles.name);
  await items.delete();
  await items.undo();
  await expect(items.names).toHaveCount(1);

  const list = new ImportPage(page, words);
  await list.open();
  await list.pick('goods.csv', LIST);
  await expect(list.outlook).toContainText(words.imports('update_count', { count: 1, number: 1 }));
  await expect(list.toMend).toHaveText([new RegExp(words.imports('row', { number: 4 }))]);
  await list.bringIn(3);
  await list.undo();
  await list.another();
  await list.pick('goods.csv', LIST);
  await list.bringIn(3);
  await list.showItems();
  await expect(items.names).toHaveCount(3);
  await context.setOffline(false);
  await expect(counter.syncPill).toContainText(words.frame('allSent'), { timeout: 30_000 });
  forgetLostNetwork(complaints);

  const { rows } = await services.inventory.listItems({ query: {} });
  const kept = rows.map(({ name, sell_price_paise, mrp_paise, on_hand_milli }) => ({
    name,
    sell_price_paise,
    mrp_paise,
    on_hand_milli,
  }));
  expect(kept.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
    { name: 'Noodles four', sell_price_paise: 5700, mrp_paise: 6000, on_hand_milli: 24_000 },
    { name: 'Toothpaste', sell_price_paise: 9500, mrp_paise: undefined, on_hand_milli: 1_200_000 },
    { name: 'साबुन', sell_price_paise: 3800, mrp_paise: 4000, on_hand_milli: 12_000 },
  ]);
  const noodles = rows.find(({ barcode }) => barcode === S2.noodles.barcode);
  const changes =
    noodles && (await services.inventory.listItemChanges({ params: { item_id: noodles.item_id }, query: {} }));
  expect(changes?.rows.map(({ kind }) => kind).toSorted()).toEqual([
    ...Array<string>(4).fill('changed'),
    'deleted',
    'restored',
  ]);
});
