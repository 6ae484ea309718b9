import type { CustomerId, SaleId } from '@rmp/contracts';
import { SaleSummary } from '@rmp/contracts/sales';
import type { Sale } from '@rmp/contracts/sales';
import { numberKey } from '@rmp/gst';
import { type Page, type PageQuery, readPage, type TenantDb, type Tx, type UnknownField } from '@rmp/service-kit';
import { dayBillDueOf, dayBillDueOnCancel } from './domain/day-bill-due.ts';
import { readPageByDate } from './page-by-date.ts';

/** What is kept beside a sale and shown to nobody. */
export interface KeptBeside {
  /** Of the body it was made from: tells a retry from another sale under the same id. */
  readonly request_hash: string;
  /** Of the command it came by, as the device wrote it: the same on every retry, whatever we learn to read meanwhile. */
  readonly content_hash?: string;
  /** True for a document that does not hold its number, because another one does. */
  readonly clash: boolean;
  /** Fields a newer app sent that are not known here yet. */
  readonly unknown_fields?: readonly UnknownField[];
  /** Place of what is due in payment_service's order; none before it said something. */
  readonly due_seq?: number;
  /** Keys of the copies of what a fact named before it was known here; none when nothing is left. */
  readonly waits_for?: readonly string[];
  /** The invoice as the registration portal signed it. */
  readonly signed_invoice?: string;
  /** Of a memo whose day has still to be looked at: no document carries it, or one does though it was cancelled. */
  readonly day_bill_due?: string;
}

/** What payment_service says is still open on a bill. */
export interface Due extends Pick<Sale, 'sale_id' | 'due_paise' | 'due_as_of'> {
  readonly due_seq: number;
}

/** What is left of a bill's waiting; with its flags and place where those change. */
export interface Heard extends Pick<Sale, 'sale_id'>, Partial<Pick<Sale, 'flags' | 'seq'>> {
  readonly waits_for: readonly string[];
}

export type StoredSale = Sale & KeptBeside & { readonly number_key: string };

export interface SaleFilter {
  readonly from_date?: string | undefined;
  readonly to_date?: string | undefined;
  readonly customer_id?: CustomerId | undefined;
  readonly number?: string | undefined;
}

/** One shop's bills. */
export interface SaleStore {
  find(saleId: SaleId, tx?: Tx): Promise<StoredSale | undefined>;
  findAll(saleIds: readonly SaleId[]): Promise<ReadonlyMap<SaleId, StoredSale>>;
  /** Newest first: by date where dates are asked for, else by the order they reached us in. */
  page(query: PageQuery, filter: SaleFilter): Promise<Page<SaleSummary>>;
  insert(tx: Tx, sale: Sale, beside: KeptBeside): void;
  /** Bills that wait for one of these copies, at most `AWAITED_READ_MAX`. */
  waitingFor(keys: readonly string[], tx: Tx): Promise<readonly StoredSale[]>;
  /** Queues what a bill still waits for, and what changes on it by what arrived. */
  arrived(tx: Tx, sale: Heard): void;
  /** Queues what may change on an issued document. */
  amend(tx: Tx, sale: Pick<Sale, 'sale_id' | 'seq' | 'note' | 'tags' | 'customer'>): void;
  /** Of those bills there are, how far what is due of them is in payment_service's order. */
  dueSeqs(saleIds: readonly SaleId[], tx: Tx): Promise<ReadonlyMap<SaleId, number>>;
  /** Queues payment_service's newest word on a bill. */
  setDue(tx: Tx, due: Due): void;
  /** Queues what the registration portal said of a bill. */
  setEinvoice(tx: Tx, sale: Pick<Sale, 'sale_id' | 'seq' | 'einvoice'>, signedInvoice: string | undefined): void;
  /** Queues what a cancellation leaves on a sale: all else stays as issued. */
  cancel(tx: Tx, sale: Sale): void;
}

const FOUND_MAX = 1000;

/** So that their events, whole bills of 200 lines, fit in one document of the outbox. */
export const AWAITED_READ_MAX = 20;

export function saleStore(db: TenantDb): SaleStore {
  const sales = db.collection<StoredSale>('sales');
  const summaries = db.collection<SaleSummary>('sales');

  return {
    find: (saleId, tx) => sales.findOne({ sale_id: saleId }, { ...(tx && { tx }) }),
    findAll: async (saleIds) => {
      const found = saleIds.length > 0 ? await sales.find({ sale_id: { $in: saleIds } }, { limit: FOUND_MAX }) : [];
      return new Map(found.map((sale) => [sale.sale_id, sale]));
    },
    page: (query, { from_date, to_date, customer_id, number }) => {
      const dates = rangeOf(from_date, to_date);
      const filter = {
        ...(number !== undefined && { number_key: numberKey(number) }),
        ...(customer_id !== undefined && { 'customer.customer_id': customer_id }),
      };
      const isByDate = dates !== undefined && query.updated_since === undefined && Object.keys(filter).length === 0;
      if (isByDate) return readPageByDate(summaries, { query, dates, projection: SUMMARY });

      return readPage(summaries, {
        query,
        key: 'sale_id',
        filter: { ...filter, ...(dates && { sold_date: dates }) },
        newestFirst: true,
        projection: SUMMARY,
      });
    },
    insert: (tx, sale, beside) =>
      tx.insert('sales', { ...sale, ...beside, ...dayBillDueOf(sale), number_key: numberKey(sale.number) }),
    amend: (tx, { sale_id, seq, note, tags, customer }) =>
      tx.update(
        'sales',
        { sale_id },
        { $set: { seq, tags, ...(note !== undefined && { note }), ...(customer && { customer }) } },
      ),
    waitingFor: (keys, tx) =>
      sales.find({ waits_for: { $in: keys } }, { tx, sort: { seq: 1, sale_id: 1 }, limit: AWAITED_READ_MAX }),
    arrived: (tx, { sale_id, waits_for, ...changed }) =>
      tx.update(
        'sales',
        { sale_id },
        waits_for.length > 0 ? { $set: { ...changed, waits_for } } : { $set: changed, $unset: { waits_for: '' } },
      ),
    dueSeqs: async (saleIds, tx) => {
      const projection = { sale_id: 1, due_seq: 1 } as const;
      const rows = await sales.find({ sale_id: { $in: saleIds } }, { tx, projection, limit: saleIds.length });
      return new Map(rows.map(({ sale_id, due_seq = 0 }) => [sale_id, due_seq]));
    },
    setDue: (tx, { sale_id, ...due }) => tx.update('sales', { sale_id }, { $set: { seq: tx.seq, ...due } }),
    setEinvoice: (tx, { sale_id, seq, einvoice }, signed_invoice) =>
      tx.update(
        'sales',
        { sale_id },
        { $set: { seq, einvoice, ...(signed_invoice !== undefined && { signed_invoice }) } },
      ),
    cancel: (tx, sale) => {
      const { sale_id, seq, status, cancelled_at, cancelled_by, cancel_reason, due_paise, due_as_of, flags } = sale;
      const changed = { seq, status, cancelled_at, cancelled_by, cancel_reason, due_paise, due_as_of, flags };
      tx.update('sales', { sale_id }, dayBillDueOnCancel(sale, changed));
    },
  };
}

/** The sale as the world knows it. The cast: what is stored is a sale and what is kept beside it, nothing else. */
export function shownSale(stored: StoredSale): Sale {
  return Object.fromEntries(Object.entries(stored).filter(([field]) => !BESIDE.has(field))) as Sale;
}

const BESIDE: ReadonlySet<string> = new Set<keyof Omit<StoredSale, keyof Sale>>([
  'request_hash',
  'content_hash',
  'clash',
  'number_key',
  'unknown_fields',
  'due_seq',
  'waits_for',
  'signed_invoice',
  'day_bill_due',
]);

const SUMMARY = Object.fromEntries(Object.keys(SaleSummary.shape).map((field) => [field, 1] as const));

function rangeOf(from: string | undefined, to: string | undefined): Readonly<Record<string, string>> | undefined {
  if (from === undefined && to === undefined) return undefined;
  return { ...(from !== undefined && { $gte: from }), ...(to !== undefined && { $lte: to }) };
}
