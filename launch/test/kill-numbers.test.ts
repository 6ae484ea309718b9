import { randomUUIDv7 } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { type Counter, openCounter } from './support/counter.ts';
import { integrityOf, killOne } from './support/kill.ts';
import { freeOffset, startProduct } from './support/product.ts';
import { seeded } from './support/seeded.ts';
import { temporaryFolder } from './support/temporary-folder.ts';
import { untilAnswered } from './support/until-answered.ts';

const writers = 4;
const billsCount = process.env['RMP_SOAK'] ? 4000 : 200;
const kills = process.env['RMP_SOAK'] ? 40 : 2;
const seed = Number(process.env['RMP_SEED'] ?? 1);

/** When bills say they were written: the last second of a financial year in India, the first of the next, and a day of it. */
const moments = ['2026-03-31T18:29:59Z', '2026-03-31T18:30:00Z', '2026-04-15T06:00:00Z'];

/** What the machine takes for its own zone, one after another: no number follows from it. */
const zones = ['UTC', 'Asia/Kolkata', 'Pacific/Auckland', 'America/Los_Angeles'];

test(
  'kill -9 under four writers at the end of a year leaves numbers 1, 2, 3 … in each, whatever the zone of the machine',
  async () => {
    const place = { dataDir: temporaryFolder(), offset: await freeOffset() };
    const start = (count: number) =>
      startProduct(place, { RMP_PROCESSES: 'each', TZ: zones[count % zones.length] ?? 'UTC' });
    const random = seeded(seed);
    let product = start(0);
    await product.ready;
    const shop = await openCounter(place.offset, 'sharma-numbers');
    const told = new Map<string, string>();

    const writing = write(shop, told, seeded(seed + 1));
    for (let count = 1; count <= kills; count += 1) {
      await vi.waitUntil(() => told.size >= (count * billsCount) / (kills + 1), { timeout: 120_000, interval: 5 });
      await killOne(place, product, random);
      product = start(count);
      await product.ready;
    }
    await writing;

    const numbers = [...told.values()].toSorted();
    const inYear = (year: string) => numbers.filter((number) => number.startsWith(`S/${year}/`));
    expect(inYear('2526')).toEqual(oneTo('2526', inYear('2526').length));
    expect(inYear('2627')).toEqual(oneTo('2627', inYear('2627').length));
    expect(inYear('2526').length + inYear('2627').length).toBe(billsCount);
    expect(inYear('2526').length).toBeGreaterThan(0);
    product.kill('SIGTERM');
    await product.ended;
    expect(integrityOf(place)).toBe('ok');
  },
  process.env['RMP_SOAK'] ? 1_800_000 : 600_000,
);

/** Each writer's next bill follows when the last was answered; a bill asked for again is the same bill. */
async function write(shop: Counter, told: Map<string, string>, random: () => number): Promise<void> {
  const lines = [
    {
      name: 'Soap bar',
      unit: 'PCS',
      qty_milli: 1000,
      unit_price_paise: 3800,
      price_includes_tax: true,
      gst_rate_bp: 500,
    },
  ];
  let left = billsCount;
  const writer = async () => {
    while (left-- > 0) {
      const sold_at = moments[Math.floor(random() * moments.length)] ?? '';
      const body = {
        sale_id: randomUUIDv7(),
        sold_at,
        lines,
        tenders: [{ mode: 'cash' as const, amount_paise: 3800 }],
      };
      const { sale_id, number, sold_date } = await untilAnswered(() => shop.sales.recordSale({ body }));
      expect(`${number.slice(0, 7)} ${sold_date}`).toBe(yearAndDay[sold_at]);
      told.set(sale_id, number);
    }
  };
  await Promise.all(Array.from({ length: writers }, writer));
}

const yearAndDay: Readonly<Record<string, string>> = {
  '2026-03-31T18:29:59Z': 'S/2526/ 2026-03-31',
  '2026-03-31T18:30:00Z': 'S/2627/ 2026-04-01',
  '2026-04-15T06:00:00Z': 'S/2627/ 2026-04-15',
};

const oneTo = (year: string, last: number): readonly string[] =>
  Array.from({ length: last }, (_, at) => `S/${year}/${String(at + 1).padStart(6, '0')}`);
