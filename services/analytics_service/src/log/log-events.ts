import type { CloudEvent, TenantId } from '@rmp/contracts';
import type { AnalyticsDeps } from '../deps.ts';
import { soldDays } from '../reports/domain/sold-days.ts';
import { salesDayStore } from '../reports/sales-day.store.ts';
import { countTypes } from './domain/count-types.ts';
import { eventStore } from './event.store.ts';

/**
 * Logs a batch of events, counts them and adds recorded sales to the sums of their days, all or nothing. An event that
 * was logged before fails the transaction, so nothing is counted twice.
 */
export async function logEvents(deps: AnalyticsDeps, tenantId: TenantId, events: readonly CloudEvent[]): Promise<void> {
  const db = deps.tenantDb(tenantId);
  const log = eventStore(db);
  const days = soldDays(events);

  await deps.transaction(tenantId, {}, async (tx) => {
    log.log(tx, events);
    log.count(tx, countTypes(events));
    salesDayStore(db).add(tx, days);
  });
}
