import type { Page } from '@playwright/test';
import { databaseOf } from './shop.ts';

/** How much a shop of some years has on its phone. */
export interface Seed {
  readonly items: number;
  readonly parties: number;
  readonly bills: number;
}

/**
 * Fills the shop's database on the phone past the app, which would take minutes: goods and customers like those that are
 * there, bills like the last one.
 */
export async function fillDevice(page: Page, tenant: string, seed: Seed): Promise<void> {
  await page.evaluate(fill, { database: databaseOf(tenant), tenant, seed });
}

/** Runs in the page. */
async function fill({ database, tenant, seed }: Filling): Promise<void> {
  const FIRST = ['Toor', 'Sugar', 'Mustard', 'Soap', 'Biscuit', 'Basmati', 'Wheat', 'Milk', 'Tea', 'Salt'];
  const SECOND = ['dal', 'oil', 'packet', 'bar', 'premium', 'family', 'loose', 'gold', 'fresh', 'classic'];
  const idOf = (kind: number, place: number): string =>
    `018f4c1e-${String(kind).padStart(4, '0')}-7000-8000-${place.toString(16).padStart(12, '0')}`;
  const [item] = await rmpRows.read<object>(database, 'items');
  const bill = (await rmpRows.read<{ readonly sold_at: string }>(database, 'bills')).at(-1);

  await rmpRows.put(database, 'items', seed.items, (place) => ({
    ...item,
    item_id: idOf(1, place),
    barcode: String(8_900_000_000_000 + place),
    name: `${FIRST[place % 10]} ${SECOND[Math.floor(place / 10) % 10]} ${place}`,
    category: `Shelf ${place % 12}`,
  }));
  await rmpRows.put(database, 'parties', seed.parties, (place) => ({
    tenant_id: tenant,
    customer_id: idOf(2, place),
    name: `Customer ${FIRST[place % 10]} ${place}`,
    mobile: String(9_000_000_000 + place),
    seq: 1,
    balance_paise: (place % 7) * 1000,
    created_at: bill?.sold_at,
    updated_at: bill?.sold_at,
  }));
  await rmpRows.put(database, 'bills', seed.bills, (place) => {
    const sold_at = new Date(Date.now() - (place + 1) * 600_000).toISOString();
    const serial = place + 1;
    const number = `OLD/2526/${String(serial).padStart(6, '0')}`;
    return {
      ...bill,
      sale_id: idOf(3, place),
      number,
      serial,
      sold_at,
      sold_date: sold_at.slice(0, 10),
      state: 'sent',
    };
  });
}

interface Filling {
  readonly database: string;
  readonly tenant: string;
  readonly seed: Seed;
}
