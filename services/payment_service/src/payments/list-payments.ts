import type { Payment } from '@rmp/contracts/payment';
import { allow, type Caller, type Page, type PageQuery } from '@rmp/service-kit';
import type { PaymentDeps } from '../deps.ts';
import { shownPayment } from '../khata/shown.ts';
import { type PaymentFilter, paymentStore } from './payment.store.ts';

/** Payments, newest first; those to verify are `upi_state=claimed`. */
export async function listPayments(
  deps: PaymentDeps,
  caller: Caller,
  { customer_id, upi_state, ...query }: PageQuery & PaymentFilter,
): Promise<Page<Payment>> {
  allow(caller, 'payments:read');
  const page = await paymentStore(deps.tenantDb(caller.tenant_id)).page(query, { customer_id, upi_state });

  return { ...page, rows: page.rows.map(shownPayment) };
}
