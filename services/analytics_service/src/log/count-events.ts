import type { EventCounts } from '@rmp/contracts/analytics';
import { allow, type Caller } from '@rmp/service-kit';
import type { AnalyticsDeps } from '../deps.ts';
import { eventStore } from './event.store.ts';

/** How many events of each type this shop has had. Kept sums: the log itself is not read. */
export async function countEvents(deps: AnalyticsDeps, caller: Caller): Promise<EventCounts> {
  allow(caller, 'reports:read');
  const asOf = deps.now();
  const rows = await eventStore(deps.tenantDb(caller.tenant_id)).counts();

  return {
    tenant_id: caller.tenant_id,
    counts: Object.fromEntries(rows.map(({ type, count }) => [type, count])),
    total: rows.reduce((total, { count }) => total + count, 0),
    as_of: asOf,
  };
}
