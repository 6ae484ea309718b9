import { randomBytes } from 'node:crypto';
import { expectCall, type Json } from './http.ts';
import type { Product } from './product.ts';

export interface Shop {
  readonly tenant: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly items: readonly string[];
}

const OPENING_MILLI = 500_000_000;

/** A shop with five items, ready to sell. */
export async function openShop(product: Product): Promise<Shop> {
  const tenant = `bench-${randomBytes(5).toString('hex')}`;
  const account = { tenant_id: tenant, username: 'asha', password: 'a long enough password' };
  await expectCall(
    'POST',
    `${product.url(8001)}/register`,
    {},
    {
      ...account,
      business_name: 'Bench Stores',
      state_code: '08',
      gstin: '08ABCPS1234F1ZX',
      mobile: '9800000001',
      email: 'asha@example.com',
    },
  );
  const { access_token } = await expectCall('POST', `${product.url(8001)}/login`, {}, account);
  const headers = { authorization: `Bearer ${String(access_token)}`, 'x-tenant-id': tenant };
  const items: string[] = [];
  for (const rate of [0, 500, 500, 1800, 1800]) {
    const item = await expectCall('POST', `${product.url(8002)}/items`, headers, {
      name: `Item at ${rate / 100} %`,
      unit: 'PCS',
      sell_price_paise: 5000 + rate,
      price_includes_tax: true,
      gst_rate_bp: rate,
      opening_stock_milli: OPENING_MILLI,
    });
    items.push(String(item['item_id']));
  }

  return { tenant, headers, items };
}

/** One bill of five lines, paid in cash. Payable is the same every time. */
export const billOf = ({ items }: Shop): object => ({
  lines: items.map((item_id) => ({ item_id, qty_milli: 1000 })),
  tenders: [{ mode: 'cash', amount_paise: BILL_PAISE }],
});

export const BILL_PAISE = 29_600;

export const sell = (product: Product, shop: Shop): Promise<Json> =>
  expectCall('POST', `${product.url(8003)}/sales`, shop.headers, billOf(shop));

/** Waits until stock, khata, payments and analytics show exactly this many bills. Throws when they show more. */
export async function settled(product: Product, shop: Shop, bills: number): Promise<void> {
  for (;;) {
    const counts = await Promise.all([
      soldOf(product, shop),
      reportOf(product, shop, 'sales_summary', 'payable_paise'),
      reportOf(product, shop, 'payments_by_mode', 'in_paise'),
      takenOf(product, shop),
    ]);
    const seen = counts.flat();
    if (seen.every((count) => count === bills)) return;
    if (seen.some((count) => count > bills)) throw new Error(`counted twice: ${seen.join()}, not ${bills}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const soldOf = (product: Product, shop: Shop): Promise<readonly number[]> =>
  Promise.all(
    shop.items.map(async (item) => {
      const { on_hand_milli } = await expectCall('GET', `${product.url(8002)}/items/${item}`, shop.headers);

      return (OPENING_MILLI - Number(on_hand_milli)) / 1000;
    }),
  );

/** Bills in a report of today, by the sum of a column. */
async function reportOf(product: Product, shop: Shop, type: string, column: string): Promise<number> {
  const today = new Date(Date.now() + 19_800_000).toISOString().slice(0, 10);
  const body = { type, from_date: today, to_date: today };
  const { totals } = await expectCall('POST', `${product.url(8008)}/reports`, shop.headers, body);

  return Number(totals?.[column] ?? 0) / BILL_PAISE;
}

/** Bills in the cash account of the ledger. */
async function takenOf(product: Product, shop: Shop): Promise<number> {
  const { rows } = await expectCall('GET', `${product.url(8004)}/accounts`, shop.headers);
  const accounts: readonly Json[] = rows ?? [];
  const cash = accounts.find((row) => String(row['account']) === 'cash');

  return Number(cash?.['balance_paise'] ?? 0) / BILL_PAISE;
}
