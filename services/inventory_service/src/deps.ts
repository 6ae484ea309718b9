import type { TenantId } from '@rmp/contracts';
import type { KitDeps, Now, TenantDb, Transaction } from '@rmp/service-kit';

/** What a use case of inventory may ask for. */
export interface InventoryDeps {
  readonly tenantDb: (tenantId: TenantId) => TenantDb;
  readonly transaction: Transaction;
  readonly now: Now;
  readonly newId: () => string;
  readonly logger: KitDeps['logger'];
}
