import type { TenantId } from '@rmp/contracts';
import type { Renderer } from '@rmp/invoice-document/worker';
import type { Now, TenantDb, Transaction } from '@rmp/service-kit';
import type { SecretBox } from './upi/secret-box.ts';

/** What a use case of payment may ask for. */
export interface PaymentDeps {
  readonly tenantDb: (tenantId: TenantId) => TenantDb;
  readonly transaction: Transaction;
  readonly now: Now;
  readonly newId: () => string;
  readonly secretBox: SecretBox;
  /** Puts receipts on paper, in a thread of its own. */
  readonly renderer: Renderer;
}
