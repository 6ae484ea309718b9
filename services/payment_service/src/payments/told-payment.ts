import { PaymentId } from '@rmp/contracts';
import type { NewPayment, PaymentFlag } from '@rmp/contracts/payment';
import { businessDateOf, financialYearOf } from '@rmp/gst';
import { type Caller, hashOf } from '@rmp/service-kit';
import type { PaymentInHand } from './domain/take-payment.ts';

/** A body as a payment: ids and times it does not bring are given here, before the transaction. */
export function toldPayment(
  body: NewPayment,
  caller: Caller,
  { now, newId }: { readonly now: string; readonly newId: () => string },
): PaymentInHand {
  const { allocations, sale_id, paid_at = now, device_id = caller.device_id, ...told } = body;
  const at = new Date(paid_at).toISOString();
  const date = businessDateOf(at);
  const isDiscount = told.mode === 'settlement_discount';

  return {
    payment: {
      ...told,
      payment_id: told.payment_id ?? PaymentId.parse(newId()),
      kind: isDiscount ? 'settlement_discount' : 'payment',
      origin: told.number ? 'fact' : 'request',
      ...(sale_id && { sale_id }),
      ...(device_id && { device_id }),
      user_id: caller.user_id,
      paid_at: at,
      paid_date: date,
      recorded_at: now,
      financial_year: financialYearOf(date).label,
      ...(told.mode === 'upi' && told.direction === 'in' && { upi_state: 'claimed' as const }),
      request_hash: hashOf(body),
      flags: authorDoubts(caller, isDiscount),
    },
    parts: allocations ?? (sale_id ? [{ sale_id }] : []),
    mayRefuse: told.number === undefined,
  };
}

/** A request without the permission never comes this far. */
function authorDoubts({ permissions }: Caller, isDiscount: boolean): readonly PaymentFlag[] {
  return permissions.includes(isDiscount ? 'khata:forgive' : 'payments:write') ? [] : ['author-not-permitted'];
}
