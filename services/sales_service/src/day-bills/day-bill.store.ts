import { MEMOS_MAX } from '@rmp/contracts/sales';
import type { DayBill, Sale } from '@rmp/contracts/sales';
import type { DayBillId } from '@rmp/contracts';
import { numberKey } from '@rmp/gst';
import { type Page, type PageQuery, readPage, type TenantDb, type Tx } from '@rmp/service-kit';
import { shownSale } from '../sales/sale.store.ts';
import type { StoredSale } from '../sales/sale.store.ts';

type StoredDayBill = DayBill & { readonly number_key: string };

export interface DayBillFilter {
  readonly from_date?: string | undefined;
  readonly to_date?: string | undefined;
}

/** One shop's consolidated documents, and the memos that wait for one. */
export interface DayBillStore {
  find(dayBillId: DayBillId, tx?: Tx): Promise<DayBill | undefined>;
  page(query: PageQuery, filter: DayBillFilter): Promise<Page<DayBill>>;
  /** The oldest day before `date` that has memos with their mark up. */
  firstDue(date: string): Promise<string | undefined>;
  /** Memos of that day with their mark up, by id; at most as many as one document carries. */
  due(date: string, tx?: Tx): Promise<readonly Sale[]>;
  insert(tx: Tx, dayBill: DayBill): void;
  /** Queues on a memo what document carries it or took it out, and takes its mark down. */
  carried(tx: Tx, memo: Pick<Sale, 'sale_id' | 'day_bill'>): void;
}

const PAGE_MAX = 1000;

export function dayBillStore(db: TenantDb): DayBillStore {
  const dayBills = db.collection<StoredDayBill>('day_bills');
  const sales = db.collection<StoredSale>('sales');

  return {
    find: async (dayBillId, tx) => shown(await dayBills.findOne({ day_bill_id: dayBillId }, { ...(tx && { tx }) })),
    page: async (query, { from_date, to_date }) => {
      const dates = { ...(from_date && { $gte: from_date }), ...(to_date && { $lte: to_date }) };
      const filter = Object.keys(dates).length > 0 ? { bill_date: dates } : {};
      return readPage(dayBills, { query, key: 'day_bill_id', filter, newestFirst: true });
    },
    firstDue: async (date) =>
      (await sales.findOne({ day_bill_due: { $lt: date } }, { sort: { day_bill_due: 1, sale_id: 1 } }))?.day_bill_due,
    due: async (date, tx) => {
      const found: Sale[] = [];
      for (let after = ''; found.length < MEMOS_MAX;) {
        const page = await sales.find(
          { day_bill_due: date, sale_id: { $gt: after } },
          { sort: { sale_id: 1 }, limit: PAGE_MAX, ...(tx && { tx }) },
        );
        found.push(...page.map(shownSale));
        if (page.length < PAGE_MAX) break;
        after = page.at(-1)?.sale_id ?? '';
      }
      return found;
    },
    insert: (tx, dayBill) => tx.insert('day_bills', { ...dayBill, number_key: numberKey(dayBill.number) }),
    carried: (tx, { sale_id, day_bill }) =>
      tx.update('sales', { sale_id }, { $set: { seq: tx.seq, day_bill }, $unset: { day_bill_due: '' } }),
  };
}

function shown(stored: StoredDayBill | undefined): DayBill | undefined {
  if (!stored) return undefined;
  const { number_key: _, ...dayBill } = stored;
  return dayBill;
}
