import type { Produced } from '@rmp/contracts';
import type { ReturnForm, ReturnQuery } from '@rmp/contracts/sales';
import { gstr1Json, gstr3bJson, gstr3bOf, openCmp08, openGstr1 } from '@rmp/gst/returns';
import type { Gstr1, ReturnPeriod } from '@rmp/gst/returns';
import { allow, type Caller, Problem, type RequestFacts } from '@rmp/service-kit';
import { askProfile } from '../copies/ask-profile.ts';
import { copyStore } from '../copies/copies.store.ts';
import type { SalesDeps } from '../deps.ts';
import { sellerOn } from '../sales/domain/seller-on.ts';
import { cmp08Table, gstr1Table, gstr3bTable } from './domain/return-table.ts';
import { orderedPeriod } from './domain/ordered-period.ts';
import { periodDocuments } from './period-documents.ts';
import { tableAs } from './table-as.ts';

/** The version the offline tool writes at the root of its files as of November 2026 [U]: the portal reads older ones too. */
const TOOL_VERSION = 'GST3.2.2';

/**
 * A return of a period from what was issued in it. Throws `sales/return-not-for-seller` when the shop, as it was on the
 * last day, files another one.
 */
export async function getReturn(
  deps: SalesDeps,
  caller: Caller,
  form: ReturnForm,
  query: ReturnQuery,
  { token }: RequestFacts,
): Promise<Produced> {
  allow(caller, 'reports:read');
  const { tenant_id } = caller;
  const db = deps.tenantDb(tenant_id);
  const period = orderedPeriod(query.period);
  const profile = (await copyStore(db).profile()) ?? (await askProfile(deps, { tenant_id, token }));
  const { seller_kind, gstin } = sellerOn(profile, period.to_date);
  if (gstin === undefined || seller_kind !== (form === 'cmp08' ? 'composition' : 'regular')) {
    throw new Problem('sales/return-not-for-seller', { form, seller_kind });
  }

  const documents = () => periodDocuments(db, period);
  const name = `${form}-${gstin}-${period.portal}`;
  if (form === 'cmp08') {
    const cmp08 = openCmp08(query.business, period.to_date);
    for await (const document of documents()) cmp08.add(document);
    const told = cmp08.finish();
    return tableAs(query.format, name, cmp08Table(told), { gstin, period: period.label, ...told });
  }

  const gstr1 = await gstr1Of(documents());
  return form === 'gstr1' ? asGstr1(query, name, gstr1, gstin, period) : asGstr3b(query, name, gstr1, gstin, period);
}

async function gstr1Of(documents: ReturnType<typeof periodDocuments>): Promise<Gstr1> {
  const builder = openGstr1();
  for await (const document of documents) builder.add(document);
  return builder.finish();
}

const asGstr1 = (query: ReturnQuery, name: string, gstr1: Gstr1, gstin: string, period: ReturnPeriod): Produced =>
  tableAs(query.format, name, gstr1Table(gstr1), gstr1Json(gstr1, { gstin, period, version: TOOL_VERSION }));

function asGstr3b(query: ReturnQuery, name: string, gstr1: Gstr1, gstin: string, period: ReturnPeriod): Produced {
  const gstr3b = gstr3bOf(gstr1);
  return tableAs(query.format, name, gstr3bTable(gstr3b), gstr3bJson(gstr3b, gstin, period));
}
