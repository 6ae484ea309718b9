import { expect } from '@playwright/test';
import type { CounterPage } from '../pages/counter-page.ts';
import type { ScenarioItem } from './scenario.ts';
import type { Services } from './shop.ts';

/** Two phones and the same last three pieces (scenario S3). */
export const ITEM_X = {
  name: 'Glucose 500 g',
  barcode: '2900000000179',
  price_paise: 6000,
  gst_rate_bp: 500,
  opening_stock_milli: 3000,
} as const satisfies ScenarioItem;

export const S3_PAYABLE_PAISE = 12_000;
const S3_TAXABLE_PAISE = 11_428;

/** Sells two of the three, and answers the bill's id. */
export async function sellTwo(counter: CounterPage): Promise<string> {
  await counter.scan(ITEM_X.barcode);
  await counter.scan(ITEM_X.barcode);
  await counter.expectTotal(S3_PAYABLE_PAISE);
  await counter.pay();
  await counter.save();
  return counter.savedSaleId();
}

/** Both bills hold, each once; the stock is one short, and somebody is told of it with both bills and who made them. */
export async function expectOversoldByOne(services: Services, saleIds: readonly string[]): Promise<void> {
  const sales = await Promise.all(saleIds.map((sale_id) => services.sales.getSale({ params: { sale_id } })));
  for (const { totals, recomputed } of sales) {
    expect(totals).toMatchObject({ payable_paise: S3_PAYABLE_PAISE, taxable_paise: S3_TAXABLE_PAISE });
    expect(recomputed).toBeUndefined();
  }
  await expect.poll(async () => (await itemX(services))?.on_hand_milli).toBe(-1000);
  const { rows } = await services.inventory.listTasks({ query: {} });
  expect(rows).toMatchObject([{ kind: 'oversold', status: 'open', short_milli: 1000 }]);
  const told = rows[0]?.bills.map(({ number, cashier_id, qty_milli }) => ({ number, cashier_id, qty_milli })) ?? [];
  const sold = sales.map(({ number, cashier_id }) => ({ number, cashier_id, qty_milli: 2000 }));
  expect(told.toSorted(byNumber)).toEqual(sold.toSorted(byNumber));
}

export const itemX = async ({ inventory }: Services) =>
  (await inventory.listItems({ query: {} })).rows.find(({ barcode }) => barcode === ITEM_X.barcode);

interface Numbered {
  readonly number: string | undefined;
}

const byNumber = (a: Numbered, b: Numbered): number => ((a.number ?? '') < (b.number ?? '') ? -1 : 1);
