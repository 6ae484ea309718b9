import type { CustomerId } from '@rmp/contracts';
import type { BillId } from '@rmp/contracts/payment';
import type { TenantDb } from '@rmp/service-kit';
import type { Bill } from './domain/book.ts';
import type { Marked } from './marks.ts';

export interface BillStore {
  find(billId: BillId): Promise<Bill | undefined>;
  /** The bills of one payment, which pays few: those beyond a thousand are not read. */
  byIds(billIds: readonly BillId[]): Promise<ReadonlyMap<BillId, Bill>>;
  /** Bills with something due, by customer. */
  openOf(customerIds: readonly CustomerId[]): Promise<ReadonlyMap<CustomerId, readonly Bill[]>>;
}

const AT_ONCE = 1000;

export function billStore(db: TenantDb): BillStore {
  const bills = db.collection<Marked<Bill>>('bills');

  return {
    find: (billId) => bills.findOne({ bill_id: billId }),
    byIds: async (billIds) => {
      if (billIds.length === 0) return new Map();
      const found = await bills.find({ bill_id: { $in: [...new Set(billIds)].slice(0, AT_ONCE) } }, { limit: AT_ONCE });

      return new Map(found.map((bill) => [bill.bill_id, bill]));
    },
    openOf: async (customerIds) => {
      const byCustomer = new Map<CustomerId, Bill[]>();
      if (customerIds.length === 0) return byCustomer;
      for (let after = '', more = true; more;) {
        const filter = { customer_id: { $in: customerIds }, is_open: true, bill_id: { $gt: after } };
        const found = await bills.find(filter, { sort: { bill_id: 1 }, limit: AT_ONCE });
        for (const bill of found) {
          if (bill.customer_id) byCustomer.set(bill.customer_id, [...(byCustomer.get(bill.customer_id) ?? []), bill]);
        }
        after = found.at(-1)?.bill_id ?? after;
        more = found.length === AT_ONCE;
      }

      return byCustomer;
    },
  };
}
