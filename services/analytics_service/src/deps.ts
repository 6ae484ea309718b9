import type { TenantId } from '@rmp/contracts';
import type { Now, TenantDb, Transaction } from '@rmp/service-kit';

/** What a use case of analytics may ask for. */
export interface AnalyticsDeps {
  readonly tenantDb: (tenantId: TenantId) => TenantDb;
  readonly transaction: Transaction;
  readonly now: Now;
}
