import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spread } from './support/figures.ts';
import { cpuMs, pssMb, treeOf } from './support/processes.ts';
import { removeData, startProduct } from './support/product.ts';
import { openShop, sell } from './support/shop.ts';

const IDLE_MS = 10_000;

/** All of it, as a shop starts it; the app must have been built. */
const whole = { RMP_WEB: 'on' };

const dataDir = mkdtempSync(join(tmpdir(), 'rmp-bench-'));
const cold = await startProduct(dataDir, whole);
console.log(`first start on an empty folder: ${(cold.startMs / 1000).toFixed(1)} s`);
await cold.stop();

const times: number[] = [];
for (let round = 0; round < 5; round += 1) {
  const product = await startProduct(dataDir, whole);
  times.push(product.startMs);
  if (round === 4) {
    const shop = await openShop(product);
    await sell(product, shop);
    const pids = treeOf(product.pid);
    const before = cpuMs(pids);
    await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
    console.log(`idle (goal under 1,200 MB): ${pssMb(pids).toFixed(0)} MB PSS over ${pids.length} processes`);
    console.log(`idle CPU: ${(((cpuMs(pids) - before) / IDLE_MS) * 100).toFixed(1)} % of a core`);
  }
  await product.stop();
}
console.log(`warm start to ready (goal 15 s): ${spread(times)}`);
removeData(dataDir);
