import { drawnPapers } from './support/drawn-papers.ts';
import { spread } from './support/figures.ts';
import { cpuMs, pssMb, treeOf } from './support/processes.ts';
import { removeData, startProduct } from './support/product.ts';
import { openShop, sell } from './support/shop.ts';

const PAPERS = 30;
const BILLS = 10_000;

const product = await startProduct();
const shop = await openShop(product);
await drawnPapers(product, shop);
const sale = await sell(product, shop);
await invoices();
await exported();
await product.stop();
removeData(product.dataDir);

/** PDFs one after another, while a second caller asks for something small: the event loop stays free. */
async function invoices(): Promise<void> {
  const invoice = `${product.url(8003)}/sales/${String(sale['sale_id'])}/invoice`;
  await timed(`${invoice}?format=a4`);
  const times: number[] = [];
  const health: number[] = [];
  let isPrinting = true;
  const asking = (async () => {
    while (isPrinting) health.push(await timed(`${product.url(8003)}/health`));
  })();
  for (let paper = 0; paper < PAPERS; paper += 1) times.push(await timed(`${invoice}?format=a4`));
  isPrinting = false;
  await asking;
  console.log(`invoice of 5 lines as A4 PDF, warm (goal 500 ms): ${spread(times)}`);
  console.log(`/health meanwhile: ${spread(health)}`);
}

/** A CSV of many bills, with the product's memory looked at while it streams. */
async function exported(): Promise<void> {
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      for (let bill = 0; bill < BILLS / 16; bill += 1) await sell(product, shop);
    }),
  );
  const day = String(sale['sold_date']);
  const pids = treeOf(product.pid);
  const before = pssMb(pids);
  const cpuBefore = cpuMs(pids);
  const began = performance.now();
  const response = await fetch(`${product.url(8003)}/sales/export?format=csv&from_date=${day}&to_date=${day}`, {
    headers: shop.headers,
  });
  let bytes = 0;
  let highest = before;
  const chunks: AsyncIterable<Uint8Array> | readonly Uint8Array[] = response.body ?? [];
  for await (const chunk of chunks) {
    bytes += chunk.length;
    highest = Math.max(highest, pssMb(pids));
  }
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `CSV of ${BILLS} bills: ${(bytes / 1e6).toFixed(1)} MB in ${seconds.toFixed(1)} s, CPU ${((cpuMs(pids) - cpuBefore) / 1000).toFixed(1)} s, memory ${before.toFixed(0)} MB before, ${highest.toFixed(0)} MB at most`,
  );
}

async function timed(url: string): Promise<number> {
  const began = performance.now();
  const response = await fetch(url, { headers: shop.headers });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);

  return performance.now() - began;
}
