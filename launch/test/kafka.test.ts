import { spawnSync } from 'node:child_process';
import { randomUUIDv7 } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { startKafka } from './support/kafka.ts';
import { freeOffset, startProduct } from './support/product.ts';
import { openShop, OPENING_PIECES, type Shop } from './support/shop.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const isLong = process.env['RMP_SOAK'] !== undefined;
const hasJava = ['java', 'mvn'].every((command) => !spawnSync(command, ['-version']).error);
const canRun = hasJava && (isLong || process.env['RMP_KAFKA'] !== undefined);
if (!canRun) console.log('Not run: the kill test of a real Kafka; it wants Java, Maven and RMP_KAFKA=1.');

const outageMs = isLong ? 120_000 : 8_000;
const salesPerSecond = isLong ? 20 : 25;
const shopNames = ['sharma-kirana', 'gupta-stores', 'khan-general', 'das-medical'];

test('starts and takes a registration while there is no broker, and says that events wait', async () => {
  const offset = await freeOffset();
  const brokers = `127.0.0.1:${9092 + offset}`;
  await startProduct({ dataDir: temporaryFolder(), offset }, { KAFKA_BROKERS: brokers }).ready;

  await openShop(offset);

  await vi.waitFor(
    async () => {
      const ready = await fetch(`http://127.0.0.1:${8001 + offset}/ready`);
      expect(ready.status).toBe(200);
      expect(await ready.text()).toContain('Kafka does not answer');
    },
    { timeout: 30_000, interval: 200 },
  );
});

test.each(canRun ? ['shared', 'each'] : [])(
  'a broker killed under load and again while it catches up loses, repeats, reorders and slows nothing, processes %s',
  async (processes) => {
    const offset = await freeOffset();
    const place = { data: temporaryFolder(), port: 9092 + offset };
    let kafka = await startKafka(place);
    const product = startProduct(
      { dataDir: temporaryFolder(), offset },
      { KAFKA_BROKERS: `127.0.0.1:${place.port}`, RMP_PROCESSES: processes },
    );
    await product.ready;
    const shops = await Promise.all(shopNames.map((name) => openShop(offset, name)));
    await Promise.all(shops.map((shop) => shop.sell(randomUUIDv7())));
    const tills = shops.map(openTill);

    const whileUp = await sellFor(tills, outageMs / 4);
    await kafka.kill();
    const whileDown = await sellFor(tills, outageMs);
    kafka = await startKafka(place);
    await vi.waitUntil(async () => (await countedIn(shops)) > whileUp.length, { timeout: 120_000, interval: 20 });
    await kafka.kill();
    const whileDownAgain = await sellFor(tills, outageMs / 4);
    kafka = await startKafka(place);

    for (const { shop, sold } of tills) {
      const count = sold() + 1;
      await vi.waitFor(async () => expect(effectsOf(await shop.books())).toEqual(onceEach(count)), {
        timeout: 180_000,
        interval: 200,
      });
      const order = await shop.loggedOrder();
      expect(order).toEqual(order.toSorted((a, b) => a - b));
      expect(new Set(order).size).toBe(count);
    }
    console.log(
      `sales answered, processes ${processes}: broker up ${figures(whileUp)}; killed ${figures(whileDown)}; ` +
        `killed again ${figures(whileDownAgain)}`,
    );
  },
  900_000,
);

interface Till {
  readonly shop: Shop;
  readonly sold: () => number;
  /** Sells one piece and answers how long that took, in ms. */
  readonly sell: () => Promise<number>;
}

function openTill(shop: Shop): Till {
  let sold = 0;
  return {
    shop,
    sold: () => sold,
    sell: async () => {
      const began = performance.now();
      await shop.sell(randomUUIDv7());
      sold += 1;
      return performance.now() - began;
    },
  };
}

/** Sells at an even pace, as customers come, whether or not the sale before is answered; answers the times in ms. */
async function sellFor(tills: readonly Till[], ms: number): Promise<readonly number[]> {
  const count = Math.round((ms / 1000) * salesPerSecond);
  const times: Promise<number>[] = [];
  for (let index = 0; index < count; index += 1) {
    const till = tills[index % tills.length];
    if (till) times.push(till.sell());
    await delay(1000 / salesPerSecond);
  }
  return Promise.all(times);
}

async function countedIn(shops: readonly Shop[]): Promise<number> {
  const books = await Promise.all(shops.map((shop) => shop.books()));
  return books.reduce((sum, { counted }) => sum + counted, 0);
}

const effectsOf = ({ on_hand_milli, counted, sales }: Awaited<ReturnType<Shop['books']>>) => ({
  on_hand_milli,
  counted,
  sales: sales.length,
});
const onceEach = (count: number) => ({
  on_hand_milli: (OPENING_PIECES - count) * 1000,
  counted: count,
  sales: count,
});

function figures(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(0);
  return `${times.length} with p50 ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)} ms`;
}
