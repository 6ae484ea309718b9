import type { PaymentId } from '@rmp/contracts';
import { Problem } from '@rmp/service-kit';

/** What goes by this payment id, if anything does. Throws `common/not-found`. */
export function orNotFound<Found>(found: Found | undefined, paymentId: PaymentId): Found {
  if (found) return found;
  throw new Problem('common/not-found', { payment_id: paymentId });
}
