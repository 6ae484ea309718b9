import { randomUUIDv7 } from 'node:crypto';
import { type Collection, MongoClient } from 'mongodb';
import { median, spread } from './support/figures.ts';
import { expectCall } from './support/http.ts';
import { cpuMs, pssMb, treeOf } from './support/processes.ts';
import { removeData, startProduct } from './support/product.ts';
import { billOf, openShop, type Shop } from './support/shop.ts';

/** A month of bills to GSTR-1: the goal is 10,000 in 5 s and 300 MB more memory, and a cost that is linear in bills. */
const SIZES = [2_500, 5_000, 10_000];
const ROUNDS = 5;
const AT_ONCE = 500;
const LOOK_EVERY_MS = 20;

/** What the month repeats: walk-ins at home and from another State, and businesses on both sides. */
const BUYERS = [
  undefined,
  { name: 'Asha Rao', state_code: '27', address: '9 Laxmi Road, Pune 411030' },
  { name: 'Deccan Stores', gstin: '27ABCDE1234F1Z0', address: '12 Tilak Road, Pune 411030' },
  { name: 'Jaipur Traders', gstin: '08ABCDE1234F1Z0', address: '4 Johari Bazar, Jaipur 302001' },
];

const today = new Date(Date.now() + 19_800_000).toISOString().slice(0, 10);
const month = today.slice(0, 7);
const product = await startProduct();
const mongo = await new MongoClient(product.databaseUrl).connect();
const sales = mongo.db('rmp_sales').collection('sales');
const warm = await monthOf(100);
await read(warm, 'gstr1', 'json');

for (const bills of SIZES) {
  const shop = await monthOf(bills);
  for (const [form, format] of [
    ['gstr1', 'json'],
    ['gstr1', 'xlsx'],
    ['gstr3b', 'json'],
  ] as const) {
    await measured(shop, bills, form, format);
  }
}

await mongo.close();
await product.stop();
removeData(product.dataDir);

/** A shop with as many bills this month: four go through the service, the others are copies told apart by what is their own. */
async function monthOf(bills: number): Promise<Shop> {
  const shop = await openShop(product);
  for (const customer of BUYERS) {
    const body = { ...billOf(shop), ...(customer && { customer }) };
    await expectCall('POST', `${product.url(8003)}/sales`, shop.headers, body);
  }
  await multiply(sales, shop, bills);
  return shop;
}

async function multiply(collection: Collection, { tenant }: Shop, bills: number): Promise<void> {
  const patterns = await collection.find({ tenant_id: tenant }, { projection: { _id: 0 } }).toArray();
  for (let from = patterns.length; from < bills; from += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, bills - from) }, (_, index) => {
      const count = from + index + 1;
      const number = `B/2627/${String(count).padStart(6, '0')}`;
      const sold_date = `${month}-${String((count % Number(today.slice(8))) + 1).padStart(2, '0')}`;
      const own = { sale_id: randomUUIDv7(), seq: count, number, number_key: number, sold_date };
      return { ...patterns[count % patterns.length], ...own };
    });
    await collection.insertMany(some);
  }
}

/** Takes a return whole, and answers its status. */
async function read({ headers }: Shop, form: string, format: string): Promise<number> {
  const address = `${product.url(8003)}/gst/returns/${form}?period=${month}&format=${format}`;
  const answer = await fetch(address, { headers });
  await answer.arrayBuffer();
  return answer.status;
}

/** Time of a return, and by how much the product's memory was above where it stood. */
async function measured(shop: Shop, bills: number, form: string, format: string): Promise<void> {
  const times: number[] = [];
  const grown: number[] = [];
  const costs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const pids = treeOf(product.pid);
    const before = pssMb(pids);
    let highest = before;
    const looking = setInterval(() => (highest = Math.max(highest, pssMb(pids))), LOOK_EVERY_MS);
    const cpuBefore = cpuMs(pids);
    const began = performance.now();
    const status = await read(shop, form, format);
    times.push(performance.now() - began);
    costs.push(cpuMs(pids) - cpuBefore);
    clearInterval(looking);
    grown.push(highest - before);
    if (status !== 200) throw new Error(`${form} as ${format} of ${bills} bills: ${status}`);
  }
  const each = ((median(costs) * 1000) / bills).toFixed(0);
  console.log(
    `${form} as ${format} of ${bills} bills: ${spread(times)}, ${each} µs of CPU a bill, memory +${Math.max(...grown).toFixed(0)} MB`,
  );
}
