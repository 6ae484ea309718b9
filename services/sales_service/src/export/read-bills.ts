import type { TenantDb } from '@rmp/service-kit';
import { datedPages, SALE_PLACES } from '../dated-pages.ts';
import { EXPORTED, type ExportedSale } from './domain/columns.ts';

const BILLS_AT_ONCE = 200;
const PLACES_AT_ONCE = 1000;

/** Every bill of these days, oldest day first, read off the index of dates page by page as somebody takes them. */
export const readBills = (db: TenantDb, from: string, to: string): AsyncGenerator<readonly ExportedSale[]> =>
  datedPages<ExportedSale>(db, SALE_PLACES, { from, to }, { fields: EXPORTED, atOnce: BILLS_AT_ONCE });

/** How many bills there are of these days. */
export async function countBills(db: TenantDb, from: string, to: string): Promise<number> {
  let bills = 0;
  for await (const page of datedPages(db, SALE_PLACES, { from, to }, { fields: [], atOnce: PLACES_AT_ONCE }))
    bills += page.length;
  return bills;
}
