import type { PaymentId } from '@rmp/contracts';
import type { UpiIntent } from '@rmp/contracts/payment';
import type { TenantDb, Tx } from '@rmp/service-kit';

/** How far it has come is told by the payment of the same id. */
export interface StoredIntent extends Omit<UpiIntent, 'state'> {
  readonly request_hash: string;
}

export interface IntentStore {
  find(paymentId: PaymentId): Promise<StoredIntent | undefined>;
  insert(tx: Tx, intent: StoredIntent): void;
}

export const intentStore = (db: TenantDb): IntentStore => ({
  find: (paymentId) => db.collection<StoredIntent>('upi_intents').findOne({ payment_id: paymentId }),
  insert: (tx, intent) => tx.insert('upi_intents', intent),
});
