import 'fake-indexeddb/auto';
import { SaleId } from '@rmp/contracts';
import { milli, paise } from '@rmp/gst';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LocalDb } from '../database.ts';
import { enqueue } from '../enqueue.ts';
import { moveLocalStock } from '../local-effects.ts';
import { takeNumber } from '../take-number.ts';
import { ITEM_ID, shopServer } from '../testing/shop-server.ts';
import { aDevice, aLocalDb, idOf, NOW } from '../testing/shop.ts';
import { unrulyNetwork } from '../testing/unruly-network.ts';
import type { Fate, UnrulyNetwork } from '../testing/unruly-network.ts';
import { syncOnce } from './sync-once.ts';

/** What happens next in the shop: a bill, an exchange that begins, something under way that goes on. */
type Step =
  | { readonly is: 'bill'; readonly phone: number }
  | { readonly is: 'exchange'; readonly phone: number }
  | { readonly is: 'deliver' | 'deliver-while-billing'; readonly index: number; readonly fate: Fate };

const phone = fc.nat({ max: 1 });
const fate = fc.oneof(
  { arbitrary: fc.constant<Fate>('fine'), weight: 5 },
  { arbitrary: fc.constantFrom<Fate>('lost', 'answer-lost', 'twice', 'late', 'answer-late', 'away'), weight: 6 },
  { arbitrary: fc.constant<Fate>('failing'), weight: 1 },
);
const delivery = (is: 'deliver' | 'deliver-while-billing') =>
  fc.record({ is: fc.constant(is), index: fc.nat({ max: 9 }), fate });
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { arbitrary: fc.record({ is: fc.constant('bill' as const), phone }), weight: 4 },
    { arbitrary: fc.record({ is: fc.constant('exchange' as const), phone }), weight: 3 },
    { arbitrary: delivery('deliver'), weight: 8 },
    { arbitrary: delivery('deliver-while-billing'), weight: 1 },
  ),
  { minLength: 10, maxLength: 60 },
);

interface Phone {
  readonly db: LocalDb;
  readonly prefix: string;
  readonly exchange: () => Promise<unknown>;
  readonly shown: ReturnType<typeof aDevice>['shown'];
  running: Promise<unknown> | undefined;
  bills: number;
}

async function aPhone(network: UnrulyNetwork, index: number): Promise<Phone> {
  const db = aLocalDb();
  const prefix = index === 0 ? 'A' : 'B';
  const { device, shown } = aDevice(prefix);
  Object.assign(shown, { device_id: idOf(7_000_000 + index) });
  await db.items.add({ item_id: ITEM_ID, name: 'Soap', on_hand_milli: 0 } as never);
  const exchange = () => syncOnce({ db, ask: network.askOf(index), now: () => NOW, device });
  return { db, prefix, exchange, shown, running: undefined, bills: 0 };
}

/** As the counter does it: bill, stock, number and command in one transaction. */
async function bill(one: Phone, index: number): Promise<void> {
  one.bills += 1;
  const sale_id = SaleId.parse(idOf((index + 1) * 1_000_000 + one.bills));
  const { db } = one;
  await db.transaction('rw', [db.bills, db.items, db.series, db.outbox], async () => {
    const number = await takeNumber(db, 'sale', '2026-11-22', one.prefix);
    const paper = { sale_id, number, sold_at: NOW, sold_date: '2026-11-22', payable_paise: 4600, credit_paise: 0 };
    await db.bills.add({ ...paper, status: 'issued', state: 'to_send' });
    await moveLocalStock(db, [{ item_id: ITEM_ID, delta_milli: -1000 }]);
    const line = { name: 'Soap', unit: 'PCS', qty_milli: milli(1000), unit_price_paise: paise(4600), item_id: ITEM_ID };
    const data = { sale_id, number, lines: [line] } as never;
    await enqueue(db, { command_id: sale_id, kind: 'record-sale', data, made_at: NOW, author_id: idOf(9_000_001) });
  });
}

/** Waits until the phone has put a call on the way, or has nothing more to do. */
async function untilQuiet(one: Phone, called: Promise<void>): Promise<void> {
  await Promise.race([one.running, called]);
}

async function begin(network: UnrulyNetwork, one: Phone, index: number): Promise<void> {
  if (one.running) return;
  const called = network.nextCall(index);
  one.running = one.exchange().finally(() => {
    one.running = undefined;
  });
  await untilQuiet(one, called);
}

async function deliver(network: UnrulyNetwork, phones: readonly Phone[], which: number, how: Fate): Promise<void> {
  const calls = phones.map((_, index) => network.nextCall(index));
  const turn = network.deliver(which, how);
  const one = turn === undefined ? undefined : phones[turn];
  const called = turn === undefined ? undefined : calls[turn];
  if (one?.running && called) await untilQuiet(one, called);
}

async function live(day: readonly Step[]) {
  const server = shopServer();
  const network = unrulyNetwork(server.answer);
  const phones = [await aPhone(network, 0), await aPhone(network, 1)] as const;
  for (const step of day) {
    if (step.is === 'bill') await bill(phones[step.phone === 0 ? 0 : 1], step.phone);
    else if (step.is === 'exchange') await begin(network, phones[step.phone === 0 ? 0 : 1], step.phone);
    else {
      const saving = step.is === 'deliver-while-billing' ? bill(phones[0], 0) : undefined;
      await deliver(network, phones, step.index, step.fate);
      await saving;
    }
  }
  await calmDown(network, phones);
  return { server, phones };
}

/** Enough for every halving of a batch, each with its exchange. */
const ROUNDS_MAX = 200;

/** The weather clears: all that is under way arrives, and both phones exchange until nothing is left and all is known. */
async function calmDown(network: UnrulyNetwork, phones: readonly Phone[]): Promise<void> {
  for (let quiet = 0, round = 0; quiet < 2 && round < ROUNDS_MAX; round += 1) {
    for (const [index, one] of phones.entries()) await begin(network, one, index);
    while (network.underWay() > 0) await deliver(network, phones, 0, 'fine');
    const left = await Promise.all(phones.map(({ db }) => db.outbox.count()));
    quiet = left.every((count) => count === 0) ? quiet + 1 : 0;
  }
}

const serialsOf = (numbers: readonly string[], prefix: string): readonly number[] =>
  numbers
    .filter((number) => number.startsWith(`${prefix}/`))
    .map((number) => Number(number.split('/')[2]))
    .toSorted((a, b) => a - b);

const isLong = process.env['RMP_SOAK'] !== undefined;
const RUNS = isLong ? 4000 : 120;

it(
  `loses, doubles and skips no bill of two phones in ${RUNS} kinds of weather, and both end with the same stock`,
  { timeout: isLong ? 3_600_000 : 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (day) => {
        const { server, phones } = await live(day);

        const numbers = [...server.bills.values()].map(({ number }) => number);
        const sold = phones.reduce((sum, { bills }) => sum + bills, 0);
        expect(server.bills.size).toBe(sold);
        expect(new Set(server.done).size).toBe(server.done.length);
        expect(server.stockMilli()).toBe(sold === 0 ? 0 : -1000 * sold);
        for (const { db, prefix, bills, shown } of phones) {
          expect(serialsOf(numbers, prefix)).toEqual(Array.from({ length: bills }, (_, index) => index + 1));
          expect(shown).toMatchObject({ prefix, asksSignIn: false });
          expect(await db.outbox.count()).toBe(0);
          expect(
            await db.bills
              .where('number')
              .startsWith(prefix)
              .filter(({ state }) => state !== 'sent')
              .count(),
          ).toBe(0);
          expect(await db.bills.count()).toBe(sold);
          expect((await db.items.toArray()).map(({ on_hand_milli }) => on_hand_milli)).toEqual([server.stockMilli()]);
          await db.delete();
        }
      }),
      { seed: 20_261_122, numRuns: RUNS },
    );
  },
);
