import type { DayBillId } from '@rmp/contracts';
import type { DayBill } from '@rmp/contracts/sales';
import { allow, type Caller, Problem } from '@rmp/service-kit';
import type { SalesDeps } from '../deps.ts';
import { dayBillStore } from './day-bill.store.ts';

/** One consolidated document. Another tenant's is not found. */
export async function getDayBill(deps: SalesDeps, caller: Caller, dayBillId: DayBillId): Promise<DayBill> {
  allow(caller, 'sales:read');
  const dayBill = await dayBillStore(deps.tenantDb(caller.tenant_id)).find(dayBillId);
  if (dayBill) return dayBill;
  throw new Problem('common/not-found', { day_bill_id: dayBillId });
}
