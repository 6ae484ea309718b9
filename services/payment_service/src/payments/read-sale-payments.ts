import type { SaleId } from '@rmp/contracts';
import type { SalePayments } from '@rmp/contracts/payment';
import { allow, type Caller, Problem } from '@rmp/service-kit';
import type { PaymentDeps } from '../deps.ts';
import { billStore } from '../khata/bill.store.ts';
import { billOfSale } from '../khata/domain/book.ts';
import { shownPayment } from '../khata/shown.ts';
import { paymentStore, type StoredPayment } from './payment.store.ts';

/** What was paid and refunded on one sale, khata payments that reached it too, and what is due. */
export async function readSalePayments(deps: PaymentDeps, caller: Caller, saleId: SaleId): Promise<SalePayments> {
  allow(caller, 'payments:read');
  const db = deps.tenantDb(caller.tenant_id);
  const bill = await billStore(db).find(billOfSale(saleId));
  if (!bill) throw new Problem('common/not-found', { sale_id: saleId });
  const paying = bill.paid_by.map(({ payment_id }) => payment_id);
  const rows = await paymentStore(db).ofSale(saleId, paying);

  return {
    tenant_id: caller.tenant_id,
    sale_id: saleId,
    state: bill.state,
    amount_paise: bill.amount_paise,
    due_paise: bill.due_paise,
    rows: rows.toSorted(byTime).map(shownPayment),
  };
}

/** As they were recorded; what one cancellation takes back and gives out, in that order. */
const byTime = (a: StoredPayment, b: StoredPayment): number => a.seq - b.seq || (a.direction < b.direction ? -1 : 1);
