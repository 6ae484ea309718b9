import { EXPORT_PDF_BILLS_MAX, type ExportQuery } from '@rmp/contracts/sales';
import { Problem } from '@rmp/service-kit';
import { askProfile } from '../copies/ask-profile.ts';
import { copyStore } from '../copies/copies.store.ts';
import type { Asking } from '../copies/neighbours.ts';
import type { SalesDeps } from '../deps.ts';
import { orBusy } from '../paper/or-busy.ts';
import { sellerOn } from '../sales/domain/seller-on.ts';
import type { ExportedSale } from './domain/columns.ts';
import { countBills, readBills } from './read-bills.ts';

/**
 * The register of these days as PDF, with the shop as it was on the last of them. Pages cannot be streamed, so the bills
 * are counted first: throws `sales/too-many-for-pdf`.
 */
export async function renderRegister(
  deps: SalesDeps,
  asking: Asking,
  { from_date, to_date, locale }: ExportQuery,
): Promise<Uint8Array> {
  const db = deps.tenantDb(asking.tenant_id);
  const count = await countBills(db, from_date, to_date);
  if (count > EXPORT_PDF_BILLS_MAX) {
    throw new Problem('sales/too-many-for-pdf', {
      bills: count,
      bills_max: EXPORT_PDF_BILLS_MAX,
      formats: ['csv', 'xlsx'],
      errors: [{ pointer: '/format', in: 'query' }],
    });
  }

  const profile = (await copyStore(db).profile()) ?? (await askProfile(deps, asking));
  const bills: ExportedSale[] = [];
  for await (const page of readBills(db, from_date, to_date)) bills.push(...page);
  const register = { seller: sellerOn(profile, to_date), from_date, to_date, bills };
  return orBusy(deps.registers.render('register', register, { locale }));
}
