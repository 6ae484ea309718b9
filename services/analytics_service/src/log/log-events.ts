import type { CloudEvent, TenantId } from '@rmp/contracts';
import type { AnalyticsDeps } from '../deps.ts';
import { itemDays } from '../reports/domain/item-sums.ts';
import { paymentDays } from '../reports/domain/payment-sums.ts';
import { soldDays } from '../reports/domain/sold-days.ts';
import { itemMonthStore } from '../reports/item-month.store.ts';
import { paymentDayStore } from '../reports/payment-day.store.ts';
import { salesDayStore } from '../reports/sales-day.store.ts';
import { countTypes } from './domain/count-types.ts';
import { eventStore } from './event.store.ts';

/**
 * Logs a batch of events, counts them and adds sales, notes and payments to the sums of their days, all or nothing. An event that
 * was logged before fails the transaction, so nothing is counted twice.
 */
export async function logEvents(deps: AnalyticsDeps, tenantId: TenantId, events: readonly CloudEvent[]): Promise<void> {
  const db = deps.tenantDb(tenantId);
  const log = eventStore(db);
  const [days, items, payments] = [soldDays(events), itemDays(events), paymentDays(events)];

  await deps.transaction(tenantId, {}, async (tx) => {
    log.log(tx, events);
    log.count(tx, countTypes(events));
    salesDayStore(db).add(tx, days);
    itemMonthStore(db).add(tx, items);
    paymentDayStore(db).add(tx, payments);
  });
}
