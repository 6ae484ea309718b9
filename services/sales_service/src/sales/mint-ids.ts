import { PaymentId, SaleId } from '@rmp/contracts';
import type { NewSale } from '@rmp/contracts/sales';
import type { Caller } from '@rmp/service-kit';
import type { IdentifiedSale } from './domain/told.ts';

/** Gives a sale the ids it does not bring. A tender is a payment from birth, so each has its `payment_id`. */
export function mintIds(wanted: NewSale, caller: Caller, newId: () => string): IdentifiedSale {
  const device_id = wanted.device_id ?? caller.device_id;

  return {
    ...wanted,
    ...(device_id && { device_id }),
    sale_id: wanted.sale_id ?? SaleId.parse(newId()),
    cashier_id: wanted.cashier_id ?? caller.user_id,
    tenders: (wanted.tenders ?? []).map((tender) => ({
      ...tender,
      payment_id: tender.payment_id ?? PaymentId.parse(newId()),
    })),
  };
}
