import type { Produced } from '@rmp/contracts';
import type { EinvoiceExportQuery } from '@rmp/contracts/sales';
import { einvoiceJson } from '@rmp/gst/returns';
import { allow, type Caller } from '@rmp/service-kit';
import type { SalesDeps } from '../deps.ts';
import { orderedPeriod } from '../gst/domain/ordered-period.ts';
import type { Table } from '../gst/domain/return-table.ts';
import { fileHeaders, sheetAs } from '../gst/sheet-as.ts';
import { EINVOICE_TITLES, einvoiceCells, isToRegister } from './domain/einvoice-table.ts';
import type { PeriodEinvoice } from './domain/period-einvoice.ts';
import { periodEinvoices } from './period-einvoices.ts';

/**
 * The e-invoices of a period: for people all of them, where each stands and what it lacks; for the portal one file (a list
 * of INV-01 documents) of those it has not answered and that lack nothing. Nothing is stored.
 */
export async function exportEinvoices(
  deps: SalesDeps,
  caller: Caller,
  { period, format }: EinvoiceExportQuery,
): Promise<Produced> {
  allow(caller, 'reports:read');
  const pages = periodEinvoices(deps.tenantDb(caller.tenant_id), orderedPeriod(period));
  const name = `einvoices-${period}`;
  if (format !== 'json') return sheetAs(format, name, tablesOf(pages));
  return { content_type: 'application/json', content: jsonOf(pages), headers: fileHeaders(name, format) };
}

type Pages = AsyncIterable<readonly PeriodEinvoice[]>;

async function* tablesOf(pages: Pages): AsyncGenerator<Table> {
  yield [EINVOICE_TITLES];
  for await (const page of pages) yield page.map(einvoiceCells);
}

async function* jsonOf(pages: Pages): AsyncGenerator<string> {
  let before = '[';
  for await (const page of pages) {
    for (const { row, whole } of page) {
      if (!whole || !isToRegister(row)) continue;
      yield before + JSON.stringify(einvoiceJson(whole));
      before = ',';
    }
  }
  yield before === '[' ? '[]' : ']';
}
