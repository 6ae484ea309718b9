import { median, spread } from './support/figures.ts';
import { cpuMs, treeOf } from './support/processes.ts';
import { type Product, removeData, startProduct } from './support/product.ts';
import { openShop, sell, settled, type Shop } from './support/shop.ts';

const ROUNDS = 5;
const WARM_UP = 200;

const product = await startProduct();
const shops = await Promise.all(Array.from({ length: 16 }, () => openShop(product)));
const sold = new Map<Shop, number>(shops.map((shop) => [shop, 0]));

await load(shops, WARM_UP);
await oneClient(100);
await throughput('16 clients over 16 tenants (goal 100/s)', shops, 800);
await throughput('16 clients over one tenant (goal 60/s)', shops.slice(0, 1), 400);
await product.stop();
removeData(product.dataDir);

async function oneClient(count: number): Promise<void> {
  const [shop] = shops;
  const times: number[] = [];
  for (let index = 0; shop && index < count; index += 1) {
    const began = performance.now();
    await record(product, shop);
    times.push(performance.now() - began);
  }
  console.log(`POST /sales of 5 lines, one client (goal p50 25 ms): ${spread(times)}`);
}

/** Sales per second until stock and analytics have settled and agree, and product CPU for each settled sale. */
async function throughput(title: string, among: readonly Shop[], count: number): Promise<void> {
  const rates: number[] = [];
  const costs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const pids = treeOf(product.pid);
    const cpuBefore = cpuMs(pids);
    const began = performance.now();
    await load(among, count);
    rates.push((count * 1000) / (performance.now() - began));
    costs.push((cpuMs(pids) - cpuBefore) / count);
  }
  console.log(
    `${title}: median ${median(rates).toFixed(1)} settled sales/s (${rates.map((rate) => rate.toFixed(0)).join(', ')})`,
  );
  console.log(
    `  product CPU (goal 25 ms): median ${median(costs).toFixed(1)} ms a settled sale (${costs.map((cost) => cost.toFixed(1)).join(', ')})`,
  );
}

/** Sixteen clients, each with its next bill as soon as the last is answered; then waits until all has settled. */
async function load(among: readonly Shop[], count: number): Promise<void> {
  let left = count;
  const client = async (index: number): Promise<void> => {
    const shop = among[index % among.length];
    while (shop && left-- > 0) await record(product, shop);
  };
  await Promise.all(Array.from({ length: 16 }, (_, index) => client(index)));
  await Promise.all(among.map((shop) => settled(product, shop, sold.get(shop) ?? 0)));
}

async function record(at: Product, shop: Shop): Promise<void> {
  await sell(at, shop);
  sold.set(shop, (sold.get(shop) ?? 0) + 1);
}
