import type { CustomerId, PaymentId, SaleId } from '@rmp/contracts';
import type { UpiState } from '@rmp/contracts/payment';
import { type Page, type PageQuery, readPage, type TenantDb } from '@rmp/service-kit';
import type { KeptPayment } from '../khata/domain/book.ts';
import type { Marked } from '../khata/marks.ts';

export type StoredPayment = Marked<KeptPayment>;

export interface PaymentFilter {
  readonly customer_id?: CustomerId | undefined;
  readonly upi_state?: UpiState | undefined;
}

export interface PaymentStore {
  find(paymentId: PaymentId): Promise<StoredPayment | undefined>;
  /** Newest first; a change feed oldest change first. */
  page(query: PageQuery, filter: PaymentFilter): Promise<Page<StoredPayment>>;
  /** Made for a sale, or paying it. */
  ofSale(saleId: SaleId, payingIds: readonly PaymentId[]): Promise<readonly StoredPayment[]>;
}

/** One sale has at most 20 tenders and a few payments; more than this many are not shown with it. */
const OF_SALE_MAX = 500;

export function paymentStore(db: TenantDb): PaymentStore {
  const payments = db.collection<StoredPayment>('payments');

  return {
    find: (paymentId) => payments.findOne({ payment_id: paymentId }),
    page: (query, { customer_id, upi_state }) =>
      readPage(payments, {
        query,
        key: 'payment_id',
        newestFirst: true,
        filter: { ...(customer_id && { customer_id }), ...(upi_state && { upi_state, status: 'posted' }) },
      }),
    ofSale: async (saleId, payingIds) => {
      const made = await payments.find({ sale_id: saleId }, { sort: { payment_id: 1 }, limit: OF_SALE_MAX });
      const known = new Set(made.map(({ payment_id }) => payment_id));
      const others = payingIds.filter((id) => !known.has(id)).slice(0, OF_SALE_MAX);
      if (others.length === 0) return made;

      return [...made, ...(await payments.find({ payment_id: { $in: others } }, { limit: OF_SALE_MAX }))];
    },
  };
}
