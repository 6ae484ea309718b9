import type { UpiIntent } from '@rmp/contracts/payment';
import type { KeptPayment } from '../khata/domain/book.ts';
import type { StoredIntent } from './intent.store.ts';

/** The intent with how far its payment has come: nobody has spoken of it, somebody has, the bank has. */
export function shownIntent(
  { request_hash: _hash, ...intent }: StoredIntent,
  payment: KeptPayment | undefined,
): UpiIntent {
  return { ...intent, state: payment?.upi_state ?? 'shown' };
}
