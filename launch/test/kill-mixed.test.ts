import { randomUUIDv7 } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { type Counter, openCounter } from './support/counter.ts';
import { integrityOf, killOne } from './support/kill.ts';
import { freeOffset, startProduct } from './support/product.ts';
import { seeded } from './support/seeded.ts';
import { temporaryFolder } from './support/temporary-folder.ts';
import { untilAnswered } from './support/until-answered.ts';

const jobsCount = 300;
const tills = 4;
const seed = Number(process.env['RMP_SEED'] ?? 1);
const kills = process.env['RMP_SOAK'] ? 40 : 3;
const pricePaise = 3800;
const openingMilli = 1_000_000;

/** What the tills were told, by kind. */
interface Told {
  readonly bills: string[];
  readonly notes: string[];
  cancelled: number;
  paidPaise: number;
}

test(
  'kill -9 during 300 bills, returns, cancels and payments loses, repeats and halves nothing',
  async () => {
    const place = { dataDir: temporaryFolder(), offset: await freeOffset() };
    const start = () => startProduct(place, { RMP_PROCESSES: 'each' });
    const random = seeded(seed);
    const killAt = Array.from({ length: kills }, () => Math.floor(random() * jobsCount)).toSorted((a, b) => a - b);
    let product = start();
    await product.ready;
    const shop = await openCounter(place.offset, 'sharma-mixed');
    const item = await shop.addItem('Soap bar', 'PCS', pricePaise, 1800, openingMilli);
    const { customer_id } = await shop.payment.addCustomer({ body: { name: 'Meena Devi' } });
    const told: Told = { bills: [], notes: [], cancelled: 0, paidPaise: 0 };

    const working = work(shop, { item, customer_id, told, random: seeded(seed + 1) });
    for (const count of killAt) {
      await vi.waitUntil(() => told.bills.length >= count, { timeout: 120_000, interval: 5 });
      await killOne(place, product, random);
      product = start();
      await product.ready;
    }
    await working;

    const kept = told.bills.length - told.notes.length - told.cancelled;
    const books = { on_hand_milli: openingMilli - kept * 1000, balance_paise: kept * pricePaise - told.paidPaise };
    await vi.waitFor(
      async () =>
        expect({ on_hand_milli: await shop.onHand(item), balance_paise: await shop.balance(customer_id) }).toEqual(
          books,
        ),
      { timeout: 60_000, interval: 200 },
    );
    expect(await shop.payment.readAccounts({})).toMatchObject({ sum_paise: 0 });
    await vi.waitFor(
      async () => {
        const { counts } = await shop.analytics.countEvents({ params: { tenant_id: shop.tenant } });
        expect(counts).toMatchObject({
          'sales.sale-recorded.v1': jobsCount,
          'sales.note-recorded.v1': told.notes.length,
        });
      },
      { timeout: 60_000, interval: 200 },
    );
    expect(serials(told.bills)).toEqual(oneTo(jobsCount));
    expect(serials(told.notes)).toEqual(oneTo(told.notes.length));
    product.kill('SIGTERM');
    await product.ended;
    expect(integrityOf(place)).toBe('ok');
  },
  process.env['RMP_SOAK'] ? 1_800_000 : 600_000,
);

interface Job {
  readonly item: string;
  readonly customer_id: string;
  readonly told: Told;
  readonly random: () => number;
}

/** Several tills bill on udhaar, and of some bills take the goods back, cancel them, or take money. */
async function work(shop: Counter, { item, customer_id, told, random }: Job): Promise<void> {
  let left = jobsCount;
  const till = async () => {
    while (left-- > 0) {
      const body = { sale_id: randomUUIDv7(), customer: { customer_id }, lines: [{ item_id: item, qty_milli: 1000 }] };
      const { sale_id, number } = await untilAnswered(() => shop.sales.recordSale({ body }));
      told.bills.push(number);
      await afterwards[Math.floor(random() * 5)]?.(shop, { sale_id, customer_id }, told);
    }
  };
  await Promise.all(Array.from({ length: tills }, till));
}

interface Bill {
  readonly sale_id: string;
  readonly customer_id: string;
}

/** Two bills in five are left as they are. */
const afterwards: readonly ((shop: Counter, bill: Bill, told: Told) => Promise<void>)[] = [
  async (shop, { sale_id }, told) => {
    const lines = [{ line_no: 1, qty_milli: 1000 }];
    const body = { note_id: randomUUIDv7(), lines, refund: { mode: 'udhaar' as const } };
    const { number } = await untilAnswered(() => shop.sales.recordReturn({ params: { sale_id }, body }));
    told.notes.push(number);
  },
  async (shop, { sale_id }, told) => {
    await untilAnswered(() => shop.sales.cancelSale({ params: { sale_id }, body: { reason: 'mistake' } }));
    told.cancelled += 1;
  },
  async (shop, { customer_id }, told) => {
    const money = { direction: 'in', mode: 'cash', amount_paise: 1000 } as const;
    const body = { payment_id: randomUUIDv7(), customer_id, ...money };
    await untilAnswered(() => shop.payment.recordPayment({ body }));
    told.paidPaise += 1000;
  },
];

const serials = (numbers: readonly string[]): readonly number[] =>
  numbers.map((number) => Number(number.split('/').at(-1))).toSorted((a, b) => a - b);

const oneTo = (last: number): readonly number[] => Array.from({ length: last }, (_, at) => at + 1);
