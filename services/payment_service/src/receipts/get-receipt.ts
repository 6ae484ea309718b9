import type { PaymentId, Produced } from '@rmp/contracts';
import type { Payment } from '@rmp/contracts/payment';
import type { PaperQuery, SaleCustomer } from '@rmp/contracts/sales';
import { type Caller, Problem, type TenantDb } from '@rmp/service-kit';
import { customerStore } from '../customers/customer.store.ts';
import type { PaymentDeps } from '../deps.ts';
import { billStore } from '../khata/bill.store.ts';
import type { KeptCustomer } from '../khata/domain/book.ts';
import { debtOf } from '../khata/domain/post-note.ts';
import { shownPayment } from '../khata/shown.ts';
import { getPayment } from '../payments/get-payment.ts';
import { paymentStore } from '../payments/payment.store.ts';
import { imageStore } from '../shop/image.store.ts';
import { sellerOn } from '../shop/domain/seller-on.ts';
import { shopStore } from '../shop/shop.store.ts';
import { orBusy } from './or-busy.ts';
import { receiptName, receiptPaper } from './receipt-paper.ts';

/** How long an event takes at the very most when nothing is broken. */
const RETRY_S = 2;

/**
 * The paper of a payment: a receipt for money in, a voucher for money out. Another tenant's is not found. Throws
 * `payment/profile-pending` until the shop's name and address have arrived: a paper that does not say whose it is, is
 * none.
 */
export async function getReceipt(
  deps: PaymentDeps,
  caller: Caller,
  paymentId: PaymentId,
  query: PaperQuery,
): Promise<Produced> {
  const payment = await getPayment(deps, caller, paymentId);
  const db = deps.tenantDb(caller.tenant_id);
  const shop = await shopStore(db).find();
  if (!shop) throw new Problem('payment/profile-pending', { retry_after_s: RETRY_S });
  const seller = sellerOn(shop, payment.paid_date);
  const images = await imageStore(db).namedBy(seller.paper);
  const paper = receiptPaper(payment, {
    seller,
    customer: await customerOf(db, payment.customer_id),
    bills: await billStore(db).byIds(payment.allocations.map(({ bill_id }) => bill_id)),
    returned: payment.direction === 'out' ? await returnedBy(db, payment) : [],
    locale: query.locale,
  });

  return {
    content_type: 'application/pdf',
    content: await orBusy(deps.renderer.render('receipt', paper, { ...query, images })),
    headers: {
      'content-disposition': `inline; filename="${receiptName(payment)}.pdf"`,
      'x-content-type-options': 'nosniff',
    },
  };
}

/** The customer's own money of before that paid for what went out, oldest first. */
async function returnedBy(db: TenantDb, { payment_id }: Payment): Promise<readonly Payment[]> {
  const debt = (await billStore(db).byIds([debtOf(payment_id)])).get(debtOf(payment_id));
  const payments = await Promise.all((debt?.paid_by ?? []).map((paid) => paymentStore(db).find(paid.payment_id)));
  return payments
    .flatMap((payment) => (payment ? [shownPayment(payment)] : []))
    .toSorted((a, b) => (a.paid_at < b.paid_at ? -1 : 1));
}

/** As much of the customer as a receipt or a voucher names. */
async function customerOf(
  db: TenantDb,
  customerId: KeptCustomer['customer_id'] | undefined,
): Promise<SaleCustomer | undefined> {
  const customer = customerId && (await customerStore(db).find(customerId));

  if (!customer) return undefined;
  const { name, mobile, gstin, state_code, address } = customer;
  return { name, mobile, gstin, state_code, address };
}
