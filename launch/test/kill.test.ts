import { randomUUIDv7 } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { integrityOf, killOne } from './support/kill.ts';
import { freeOffset, startProduct } from './support/product.ts';
import { seeded } from './support/seeded.ts';
import { openShop, OPENING_PIECES, type Books, type Shop } from './support/shop.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const salesCount = 300;
const tills = 4;
const seed = Number(process.env['RMP_SEED'] ?? 1);
const kills = process.env['RMP_SOAK'] ? 40 : 4;

test.each(['shared', 'each'])(
  'kill -9 of any process at random points of 300 sales loses, repeats and skips nothing, processes %s',
  async (processes) => {
    const place = { dataDir: temporaryFolder(), offset: await freeOffset() };
    const start = () => startProduct(place, { RMP_PROCESSES: processes });
    const random = seeded(seed);
    const killAt = Array.from({ length: kills }, () => Math.floor(random() * salesCount)).toSorted((a, b) => a - b);
    let product = start();
    await product.ready;
    const shop = await openShop(place.offset);

    const acknowledged = new Map<string, string>();
    const selling = sellAll(shop, acknowledged);
    for (const count of killAt) {
      await vi.waitUntil(() => acknowledged.size >= count, { timeout: 120_000, interval: 5 });
      await killOne(place, product, random);
      product = start();
      await product.ready;
    }
    await selling;

    await vi.waitFor(async () => expect(effectsOf(await shop.books())).toEqual(once), {
      timeout: 60_000,
      interval: 200,
    });
    const { sales } = await shop.books();
    expect(Object.fromEntries(sales.map(({ sale_id, number }) => [sale_id, number]))).toEqual(
      Object.fromEntries(acknowledged),
    );
    expect(sales).toHaveLength(salesCount);
    expect(sales.map(({ number }) => Number(number.split('/').at(-1))).toSorted((a, b) => a - b)).toEqual(
      oneTo(salesCount),
    );
    product.kill('SIGTERM');
    await product.ended;
    expect(integrityOf(place)).toBe('ok');
  },
  process.env['RMP_SOAK'] ? 1_800_000 : 600_000,
);

/** Several tills take sales off one pile until it is empty, and note each number they were told. */
async function sellAll(shop: Shop, acknowledged: Map<string, string>): Promise<void> {
  const pile = Array.from({ length: salesCount }, () => randomUUIDv7());
  const till = async () => {
    for (let id = pile.pop(); id !== undefined; id = pile.pop()) acknowledged.set(id, await shop.sell(id));
  };
  await Promise.all(Array.from({ length: tills }, till));
}

/** What the other services made of the sales, and what they make of them when each has its effects once. */
const effectsOf = ({ on_hand_milli, counted }: Books) => ({ on_hand_milli, counted });
const once = { on_hand_milli: (OPENING_PIECES - salesCount) * 1000, counted: salesCount };

const oneTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);
