import { TODAY_ROWS_MAX, type TodayScreen } from '@rmp/contracts/bff';
import { businessDateOf } from '@rmp/gst';
import { allow, type Caller, type RequestFacts } from '@rmp/service-kit/http';
import type { BffDeps } from '../deps.ts';
import { allParts } from '../parts/all-parts.ts';
import { askingFor } from '../parts/budget.ts';
import { openTasks } from '../tasks/open-tasks.ts';
import { reportOf } from './report-of.ts';
import { stockWants } from './stock-wants.ts';

/** The home screen of a day. Who may not see bills still has a home: then no part is the main one. */
export async function showToday(
  deps: BffDeps,
  caller: Caller,
  { date = businessDateOf(deps.now()) }: { readonly date?: string | undefined },
  facts: RequestFacts,
): Promise<TodayScreen> {
  const asking = askingFor(caller, facts);
  const range = { from_date: date, to_date: date };
  const questions = {
    recent_bills: () => {
      allow(caller, 'sales:read');
      return deps.ask('sales', asking(), (sales) =>
        sales.listSales({ query: { limit: String(TODAY_ROWS_MAX), to_date: date } }),
      );
    },
    sales_summary: () => reportOf(deps, caller, asking(), { type: 'sales_summary', ...range, group_by: 'total' }),
    payments_by_mode: () => reportOf(deps, caller, asking(), { type: 'payments_by_mode', ...range }),
    top_items: () => reportOf(deps, caller, asking(), { type: 'top_items', ...range, limit: TODAY_ROWS_MAX }),
    stock: () => stockWants(deps, caller, asking()),
    udhaar: () => {
      allow(caller, 'khata:read');
      return deps.ask('payment', asking(), (payment) => payment.listUdhaar({ query: { limit: '1' } }));
    },
    tasks: () => openTasks(deps, caller, TODAY_ROWS_MAX, facts),
  };

  const mayHaveMain = caller.permissions.includes('sales:read');
  return { date, parts: await allParts(deps, facts, questions, mayHaveMain ? 'recent_bills' : undefined) };
}
