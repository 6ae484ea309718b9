import assert from 'node:assert/strict';
import type { Report, ReportRequest } from '@rmp/contracts/analytics';
import { allow, type Caller } from '@rmp/service-kit/http';
import type { BffDeps } from '../deps.ts';
import type { Asking } from '../neighbours/ask.ts';

type OnScreen = 'sales_summary' | 'payments_by_mode' | 'top_items';

/** A report of the type that is asked for. */
export async function reportOf<Type extends OnScreen>(
  deps: BffDeps,
  caller: Caller,
  asking: Asking,
  body: ReportRequest & { readonly type: Type },
): Promise<Extract<Report, { readonly type: Type }>> {
  allow(caller, 'reports:read');
  const report = await deps.ask('analytics', asking, (analytics) => analytics.makeReport({ body }));
  assert(isOfType<Type>(report, body.type), `asked for ${body.type}, got ${report.type}`);

  return report;
}

const isOfType = <Type extends Report['type']>(
  report: Report,
  type: Type,
): report is Extract<Report, { readonly type: Type }> => report.type === type;
