import { randomUUIDv7 } from 'node:crypto';
import { MongoClient } from 'mongodb';
import { spread } from './support/figures.ts';
import { expectCall } from './support/http.ts';
import { removeData, startProduct } from './support/product.ts';
import { openShop } from './support/shop.ts';

const ENTRIES = 10_000;
const CUSTOMERS = 5_000;
const PAGES = 200;

const product = await startProduct();
const shop = await openShop(product);
const mongo = await new MongoClient(product.databaseUrl).connect();
const db = mongo.db('rmp_payment');
const customer = await expectCall('POST', `${product.url(8004)}/customers`, shop.headers, {
  name: 'Ramesh Verma',
  opening_balance_paise: 45_000,
});

await multiply('entries', ENTRIES, (at) => ({ entry_id: `bench-${at}`, entry_no: at + 2 }));
await multiply('customers', CUSTOMERS, (at) => ({ customer_id: randomUUIDv7(), seq: at + 2, name_key: `name ${at}` }));
await pages(
  'ledger page of a customer with 10,000 entries (goal 15 ms)',
  `customers/${String(customer['customer_id'])}/ledger`,
);
await pages('page of 5,000 balances by name (goal 20 ms)', 'customers', '&order=name');
await pages('page of 5,000 balances by change (goal 20 ms)', 'customers');

await mongo.close();
await product.stop();
removeData(product.dataDir);

/** Many documents like the one that is there, told apart by what the benchmark gives them. */
async function multiply(name: string, count: number, own: (at: number) => object): Promise<void> {
  const one = await db.collection(name).findOne({ tenant_id: shop.tenant }, { projection: { _id: 0 } });
  for (let from = 0; from < count; from += 1000) {
    await db.collection(name).insertMany(Array.from({ length: 1000 }, (_, at) => ({ ...one, ...own(from + at) })));
  }
}

/** One page of 50 after another, from the beginning again at the end. */
async function pages(title: string, path: string, more = ''): Promise<void> {
  const times: number[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const after = cursor ? `&cursor=${cursor}` : '';
    const began = performance.now();
    const answer = await expectCall('GET', `${product.url(8004)}/${path}?limit=50${more}${after}`, shop.headers);
    times.push(performance.now() - began);
    const next: unknown = answer['next_cursor'];
    cursor = typeof next === 'string' ? next : undefined;
  }
  console.log(`${title}: ${spread(times)}`);
}
