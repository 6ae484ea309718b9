import { EINVOICES_MAX } from '@rmp/contracts/sales';
import type { EinvoiceQueue, EinvoiceRow, EinvoiceState, ReturnQuery } from '@rmp/contracts/sales';
import { allow, type Caller } from '@rmp/service-kit';
import { copyStore } from '../copies/copies.store.ts';
import { datedPages, NOTE_PLACES, SALE_PLACES } from '../dated-pages.ts';
import type { SalesDeps } from '../deps.ts';
import { highestTurnoverOf } from '../gst/domain/highest-turnover.ts';
import { orderedPeriod } from '../gst/domain/ordered-period.ts';
import { QUEUED_NOTE_FIELDS, QUEUED_SALE_FIELDS, rowOfNote, rowOfSale } from './domain/einvoice-row.ts';
import type { QueuedNote, QueuedSale } from './domain/einvoice-row.ts';

const AT_ONCE = 500;

/** Documents of a period that need an IRN or have one, oldest first, bills before notes; counted whole, listed in part. */
export async function listEinvoices(
  deps: SalesDeps,
  caller: Caller,
  { period, state }: Pick<ReturnQuery, 'period'> & { readonly state?: EinvoiceState | undefined },
): Promise<EinvoiceQueue> {
  allow(caller, 'sales:read');
  const counts = { needed: 0, waiting: 0, registered: 0, to_cancel: 0, cancelled: 0 };
  const rows: EinvoiceRow[] = [];
  let found = 0;
  for await (const row of queued(deps, caller, period)) {
    counts[row.state] += 1;
    if (state !== undefined && row.state !== state) continue;
    found += 1;
    if (found <= EINVOICES_MAX) rows.push(row);
  }
  return { period, counts, rows, has_more: found > EINVOICES_MAX };
}

async function* queued(deps: SalesDeps, { tenant_id }: Caller, label: string): AsyncGenerator<EinvoiceRow> {
  const db = deps.tenantDb(tenant_id);
  const turnover = highestTurnoverOf(await copyStore(db).profile());
  const { from_date: from, to_date: to } = orderedPeriod(label);
  const sales = { fields: QUEUED_SALE_FIELDS, atOnce: AT_ONCE };
  for await (const page of datedPages<QueuedSale>(db, SALE_PLACES, { from, to }, sales)) {
    yield* page.flatMap((sale) => rowOfSale(sale, turnover) ?? []);
  }
  const notes = { fields: QUEUED_NOTE_FIELDS, atOnce: AT_ONCE };
  for await (const page of datedPages<QueuedNote>(db, NOTE_PLACES, { from, to }, notes)) {
    yield* page.flatMap((note) => rowOfNote(note, turnover) ?? []);
  }
}
