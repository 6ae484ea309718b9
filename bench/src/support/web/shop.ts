import { randomBytes } from 'node:crypto';
import { expectCall } from '../http.ts';
import type { Product } from '../product.ts';
import type { Phone } from './phone.ts';

/** A shop whose goods with codes the server knows too. */
export interface WebShop {
  readonly tenant: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly url: string;
  /** Codes of goods of ₹10.00 each, tax in it. */
  readonly codes: readonly string[];
}

/** The shop's database on the phone. */
export const databaseOf = (tenant: string): string => `rmp-${tenant}`;

const PASSWORD = 'a long enough password';
const GOODS = 20;
const PRICE_PAISE = 1000;

export async function openWebShop(product: Product): Promise<WebShop> {
  const tenant = `bench-${randomBytes(5).toString('hex')}`;
  const account = { tenant_id: tenant, username: 'asha', password: PASSWORD };
  const shop = { business_name: 'Bench Stores', state_code: '08', gstin: '08ABCPS1234F1ZX' };
  const contact = { mobile: '9000000001', email: 'asha@example.com' };
  await expectCall('POST', `${product.url(8001)}/register`, {}, { ...account, ...shop, ...contact });
  const { access_token } = await expectCall('POST', `${product.url(8001)}/login`, {}, account);
  const headers = { authorization: `Bearer ${String(access_token)}`, 'x-tenant-id': tenant };

  const codes = Array.from({ length: GOODS }, (_, place) => `SCAN-${String(place).padStart(6, '0')}`);
  for (const barcode of codes) {
    const price = { sell_price_paise: PRICE_PAISE, price_includes_tax: true, gst_rate_bp: 500 };
    const item = { name: `Goods ${barcode}`, unit: 'PCS', barcode, opening_stock_milli: 500_000_000, ...price };
    await expectCall('POST', `${product.url(8002)}/items`, headers, item);
  }
  return { tenant, headers, codes, url: product.url(3000).replace('127.0.0.1', 'localhost') };
}

/** Signs the phone in, and waits until it bills by itself. */
export async function signIn({ page }: Phone, { tenant, url }: WebShop): Promise<void> {
  await page.goto(`${url}/login`);
  await page.getByLabel('Shop ID', { exact: true }).fill(tenant);
  await page.getByLabel('User name', { exact: true }).fill('asha');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL('**/bill');
  await page
    .getByRole('button', { name: /Goods SCAN/ })
    .first()
    .waitFor();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}
