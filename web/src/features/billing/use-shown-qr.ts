import type { PaymentId } from '@rmp/contracts';
import { useEffect } from 'react';
import { newId } from '#platform/ids.ts';
import { upiLink } from './model/upi-link.ts';
import type { CounterBill } from './use-counter.ts';

/** While somebody types, no code is worth showing. */
const STILL_MS = 150;

/**
 * What the QR says now, for exactly the amount UPI pays; undefined until the amount stands still. Each amount that was
 * shown is a payment of its own, because a customer may have scanned it.
 */
export function useShownQr({ draft, act, settlement, issuer }: CounterBill): string | undefined {
  const amount = settlement.paid.upi;
  const isShown = draft.qr?.amount_paise === amount;
  useEffect(() => {
    if (isShown || amount === 0) return undefined;
    // the cast: `newId` mints a UUIDv7, which is what a payment id is
    const show = () => act({ do: 'show-qr', payment_id: newId() as PaymentId, amount_paise: amount });
    const timer = setTimeout(show, STILL_MS);
    return () => clearTimeout(timer);
  }, [act, amount, isShown]);

  const upiId = issuer?.tenant.upi_id;
  if (!draft.qr || !isShown || !upiId || !issuer) return undefined;
  return upiLink({
    upi_id: upiId,
    payee: issuer.tenant.business_name,
    amount_paise: amount,
    payment_id: draft.qr.payment_id,
  });
}
