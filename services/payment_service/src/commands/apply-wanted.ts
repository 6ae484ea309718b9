import type { PaymentCommandOutcome } from '@rmp/contracts/payment';
import type { Caller, RequestFacts } from '@rmp/service-kit';
import { addCustomer } from '../customers/add-customer.ts';
import { changeCustomer } from '../customers/change-customer.ts';
import type { PaymentDeps } from '../deps.ts';
import { paymentStore } from '../payments/payment.store.ts';
import { recordPayment } from '../payments/record-payment.ts';
import { undoPayment } from '../payments/undo-payment.ts';
import type { Wanted } from './read-command.ts';

/** What is told of a command that was taken, now or before. */
export type Taken = Pick<PaymentCommandOutcome, 'outcome' | 'customer_id' | 'payment_id' | 'flags'>;

export interface Around {
  /** Who made it, with his own permissions. */
  readonly author: Caller;
  /** When he did, by his device's clock set right. */
  readonly at: string;
  readonly device_id: string;
  readonly facts: RequestFacts;
}

/** Does what one command wants, unless it was done before. Throws what its use case throws. */
export async function applyWanted(deps: PaymentDeps, wanted: Wanted, around: Around): Promise<Taken> {
  const { author, facts, at, device_id } = around;
  switch (wanted.kind) {
    case 'add-customer': {
      const { replayed } = await addCustomer(deps, author, wanted.data, facts);
      return { outcome: replayed ? 'duplicate' : 'applied', customer_id: wanted.data.customer_id };
    }
    case 'change-customer': {
      const { customer_id, patch } = wanted.data;
      const said = { at, by: device_id };
      const { isKnown, overruled } = await changeCustomer(deps, author, customer_id, patch, said);
      if (isKnown) return { outcome: 'duplicate', customer_id };
      return overruled.length > 0
        ? { outcome: 'flagged', customer_id, flags: ['overruled'] }
        : { outcome: 'applied', customer_id };
    }
    case 'record-payment': {
      const { document, replayed } = await recordPayment(deps, author, wanted.data, facts);
      const { payment_id, flags } = document;
      const fresh = flags.length > 0 ? 'flagged' : 'applied';
      return { outcome: replayed ? 'duplicate' : fresh, payment_id, flags };
    }
    case 'undo-payment': {
      const { payment_id, reason } = wanted.data;
      const before = await paymentStore(deps.tenantDb(author.tenant_id)).find(payment_id);
      await undoPayment(deps, author, payment_id, reason);
      return { outcome: before?.status === 'undone' ? 'duplicate' : 'applied', payment_id };
    }
    default:
      return wanted satisfies never;
  }
}
