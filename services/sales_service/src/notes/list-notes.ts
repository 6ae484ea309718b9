import type { SaleId } from '@rmp/contracts';
import type { NotesOfSale, SaleNote } from '@rmp/contracts/sales';
import { allow, type Caller, type Page, type PageQuery, Problem } from '@rmp/service-kit';
import type { SalesDeps } from '../deps.ts';
import { saleStore } from '../sales/sale.store.ts';
import { noteStore, shownNote } from './note.store.ts';

/** Every note on one bill, oldest first. */
export async function listNotesOfSale(deps: SalesDeps, caller: Caller, saleId: SaleId): Promise<NotesOfSale> {
  allow(caller, 'sales:read');
  const db = deps.tenantDb(caller.tenant_id);
  const [sale, notes] = await Promise.all([saleStore(db).find(saleId), noteStore(db).ofSale(saleId)]);
  if (!sale) throw new Problem('common/not-found', { sale_id: saleId });

  return { rows: notes.map(shownNote) };
}

/** Notes of the whole shop, newest first; with `updated_since` what was recorded after it, oldest first. */
export async function listNotes(deps: SalesDeps, caller: Caller, query: PageQuery): Promise<Page<SaleNote>> {
  allow(caller, 'sales:read');
  const page = await noteStore(deps.tenantDb(caller.tenant_id)).page(query);
  return { ...page, rows: page.rows.map(shownNote) };
}
