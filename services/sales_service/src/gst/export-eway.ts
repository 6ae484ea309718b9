import type { Produced } from '@rmp/contracts';
import type { EwayExportQuery } from '@rmp/contracts/sales';
import type { ReturnPeriod } from '@rmp/gst/returns';
import { allow, type Caller, type TenantDb } from '@rmp/service-kit';
import { copyStore } from '../copies/copies.store.ts';
import { datedPages, SALE_PLACES } from '../dated-pages.ts';
import type { SalesDeps } from '../deps.ts';
import { SALE_FIELDS } from './domain/as-return-document.ts';
import type { ReturnedSale } from './domain/as-return-document.ts';
import { EWAY_TITLES, ewayCells, mayMove } from './domain/eway-table.ts';
import { orderedPeriod } from './domain/ordered-period.ts';
import type { Named } from './domain/parties.ts';
import type { Table } from './domain/return-table.ts';
import { sheetAs } from './sheet-as.ts';

/** Every bill of a period, oldest first: whether its goods need an e-way bill, by which limit, and what the file lacks. */
export async function exportEway(
  deps: SalesDeps,
  caller: Caller,
  { period, format }: EwayExportQuery,
): Promise<Produced> {
  allow(caller, 'reports:read');
  return sheetAs(format, `eway-bills-${period}`, tablesOf(deps.tenantDb(caller.tenant_id), orderedPeriod(period)));
}

const READING = { fields: [...SALE_FIELDS, 'ship_to'], atOnce: 200 };

async function* tablesOf(db: TenantDb, { from_date: from, to_date: to }: ReturnPeriod): AsyncGenerator<Table> {
  yield [EWAY_TITLES];
  const profile = await copyStore(db).profile();
  for await (const page of datedPages<ReturnedSale & Named>(db, SALE_PLACES, { from, to }, READING)) {
    yield page.filter(mayMove).map((sale) => ewayCells(sale, profile));
  }
}
