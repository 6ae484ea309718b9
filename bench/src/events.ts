import { setTimeout as delay } from 'node:timers/promises';
import { expectCall } from './support/http.ts';
import { startProduct, removeData } from './support/product.ts';
import { openShop, sell, settled, type Shop } from './support/shop.ts';

// How long an event takes from the sale's transaction to a consumer in another service, at 50 sales a second.
const SALES_PER_SECOND = 50;
const SECONDS = 20;
const WARM_UP_SALES = 10;
const PAGE = 200;

const product = await startProduct();
const shops = await Promise.all(Array.from({ length: 16 }, () => openShop(product)));
for (const shop of shops) await profileOf(shop);
for (const shop of shops) for (let count = 0; count < WARM_UP_SALES; count += 1) await sell(product, shop);
await Promise.all(shops.map((shop) => settled(product, shop, WARM_UP_SALES)));

const sold = new Map(shops.map((shop) => [shop, WARM_UP_SALES]));
const began = new Date().toISOString();
const selling: Promise<unknown>[] = [];
for (let count = 0; count < SALES_PER_SECOND * SECONDS; count += 1) {
  const shop = shops[count % shops.length];
  if (!shop) continue;
  sold.set(shop, (sold.get(shop) ?? 0) + 1);
  selling.push(sell(product, shop));
  await delay(1000 / SALES_PER_SECOND);
}
await Promise.all(selling);
await Promise.all(shops.map((shop) => settled(product, shop, sold.get(shop) ?? 0)));

const lags = (await Promise.all(shops.map(lagsOf))).flat().toSorted((a, b) => a - b);
const at = (share: number): number => lags[Math.floor(lags.length * share)] ?? 0;
const bus = process.env['KAFKA_BROKERS'] ? 'Kafka' : 'embedded bus';
console.log(
  `sale to consumer at ${SALES_PER_SECOND} sales/s, ${bus} (goal p95 100 ms): p50 ${at(0.5)}, p95 ${at(0.95)}, most ${lags.at(-1)} ms (n ${lags.length})`,
);
await product.stop();
removeData(product.dataDir);

/** The profile comes by an event; on a broker that has just started, some seconds after the registration. */
async function profileOf(shop: Shop): Promise<void> {
  const { status } = await fetch(`${product.url(8005)}/tenant`, { headers: shop.headers });
  if (status === 200) return;
  await delay(100);
  await profileOf(shop);
}

/** From the instant the sale was recorded until analytics logged its event, in ms, for the sales of the measured time. */
async function lagsOf({ headers }: Shop): Promise<readonly number[]> {
  const { rows } = await expectCall(
    'GET',
    `${product.url(8008)}/events?type=sales.sale-recorded.v1&limit=${PAGE}`,
    headers,
  );
  return eventsIn(rows)
    .filter(({ occurred_at }) => occurred_at >= began)
    .map(({ occurred_at, logged_at }) => Date.parse(logged_at) - Date.parse(occurred_at));
}

interface LoggedSale {
  readonly occurred_at: string;
  readonly logged_at: string;
}

/** The cast: analytics' contract says what a row of its log is. */
function eventsIn(rows: unknown): readonly LoggedSale[] {
  return rows as readonly LoggedSale[];
}
