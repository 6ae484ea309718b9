import type { Item } from '@rmp/contracts/inventory';
import type { Customer } from '@rmp/contracts/payment';
import type { SaleSummary } from '@rmp/contracts/sales';
import type { LocalDb } from '../database.ts';
import type { LocalBill } from '../tables/bills.ts';
import type { SyncMarks } from '../tables/marks.ts';

/** A list of a service that tells what changed, and how its rows are kept here. */
export interface Feed {
  readonly name: 'items' | 'parties' | 'bills';
  readonly mark: keyof SyncMarks & `feed:${string}`;
  readonly path: `/${string}`;
  /** How much of the past a new device fetches: all of it, or the first page. */
  readonly first: 'all' | 'page';
  readonly idOf: (row: object) => string;
  /** Writes rows in the transaction of the caller. */
  readonly keep: (db: LocalDb, rows: readonly object[]) => Promise<unknown>;
}

export const FEEDS: readonly Feed[] = [
  {
    name: 'items',
    mark: 'feed:items',
    path: '/api/inventory/items',
    first: 'all',
    idOf: (row) => asItem(row).item_id,
    keep: (db, rows) => db.items.bulkPut(rows.map(asItem)),
  },
  {
    name: 'parties',
    mark: 'feed:parties',
    path: '/api/payment/customers',
    first: 'all',
    idOf: (row) => asCustomer(row).customer_id,
    keep: (db, rows) => db.parties.bulkPut(rows.map(asCustomer)),
  },
  {
    name: 'bills',
    mark: 'feed:bills',
    path: '/api/sales/sales',
    first: 'page',
    idOf: (row) => asSummary(row).sale_id,
    keep: async (db, rows) => {
      const known = await db.bills.bulkGet(rows.map((row) => asSummary(row).sale_id));
      await db.bills.bulkPut(rows.map((row, index) => billFrom(asSummary(row), known[index])));
    },
  },
];

/** What this device issued stays as issued; the server adds what became of it. */
function billFrom(summary: SaleSummary, known: LocalBill | undefined): LocalBill {
  const { sale_id, number, sold_at, sold_date, customer, totals, credit_paise, status, flags } = summary;
  return {
    sale_id,
    number,
    sold_at,
    sold_date,
    ...(customer?.customer_id && { customer_id: customer.customer_id }),
    ...(customer?.name && { customer_name: customer.name }),
    payable_paise: totals.payable_paise,
    credit_paise,
    ...known,
    status,
    state: 'sent',
    flags,
  };
}

/** The casts: each feed's path answers rows of its service's contract, whose answers are checked where they are made. */
const asItem = (row: object): Item => row as Item;
const asCustomer = (row: object): Customer => row as Customer;
const asSummary = (row: object): SaleSummary => row as SaleSummary;
