import { setTimeout as delay } from 'node:timers/promises';
import { expectCall } from '../http.ts';
import type { Json } from '../http.ts';
import type { Product } from '../product.ts';
import type { WebShop } from './shop.ts';

/** What every service must show when nothing is under way any more: bills made so far come to this. */
export async function untilSettled(product: Product, shop: WebShop, paise: number): Promise<void> {
  for (;;) {
    const seen = await Promise.all([
      reported(product, shop, 'sales_summary', 'payable_paise'),
      reported(product, shop, 'payments_by_mode', 'in_paise'),
      inDrawer(product, shop),
    ]);
    if (seen.every((sum) => sum === paise)) return;
    if (seen.some((sum) => sum > paise)) throw new Error(`counted twice: ${seen.join()}, not ${paise}`);
    await delay(100);
  }
}

async function reported(product: Product, { headers }: WebShop, type: string, column: string): Promise<number> {
  const today = new Date(Date.now() + 19_800_000).toISOString().slice(0, 10);
  const body = { type, from_date: today, to_date: today };
  const { totals } = await expectCall('POST', `${product.url(8008)}/reports`, headers, body);
  return Number(totals?.[column] ?? 0);
}

async function inDrawer(product: Product, { headers }: WebShop): Promise<number> {
  const { rows } = await expectCall('GET', `${product.url(8004)}/accounts`, headers);
  const accounts: readonly Json[] = rows ?? [];
  return Number(accounts.find((row) => String(row['account']) === 'cash')?.['balance_paise'] ?? 0);
}
