import type { CloudEvent, CustomerId, TenantId } from '@rmp/contracts';
import { MoneyOfNote, MoneyOfSale } from '@rmp/contracts/payment';
import { minusPaise } from '@rmp/gst';
import { DuplicateKey } from '@rmp/service-kit';
import type { PaymentDeps } from '../deps.ts';
import { deriveId } from '../derive-id.ts';
import { openBook, type Wanted } from './book.store.ts';
import { billOfSale, type Book } from './domain/book.ts';
import { inlineCustomerId } from './domain/party.ts';
import { debtOf, isOnKhata as isNoteOnKhata, postNote } from './domain/post-note.ts';
import { cancelSale, isOnKhata, moneyTenders, postSale } from './domain/post-sale.ts';

type Change =
  | { readonly kind: 'recorded' | 'cancelled'; readonly sale: MoneyOfSale }
  | { readonly kind: 'noted'; readonly note: MoneyOfNote };

/**
 * Posts what sales_service tells, all events of a batch in one transaction. New sales are taken for new without looking:
 * heads, the customers named, one bulk write, commit. If one was posted before, or money for it came first, its unique
 * key says so, nothing is kept, and the batch is read whole.
 */
export async function applySalesEvents(
  deps: PaymentDeps,
  tenantId: TenantId,
  events: readonly CloudEvent[],
): Promise<void> {
  const changes = events.map(changeIn);
  if (!changes.every(({ kind }) => kind === 'recorded')) return apply(deps, tenantId, changes, 'whole');
  try {
    await apply(deps, tenantId, changes, 'new');
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error;
    await apply(deps, tenantId, changes, 'whole');
  }
}

async function apply(
  deps: PaymentDeps,
  tenantId: TenantId,
  changes: readonly Change[],
  depth: Wanted['depth'],
): Promise<void> {
  await deps.transaction(tenantId, {}, async (tx) => {
    const { book, save } = await openBook(deps.tenantDb(tenantId), tx, wantedFor(changes, depth));
    for (const change of changes) post(book, change);
    save();
  });
}

function post(book: Book, change: Change): void {
  if (change.kind === 'recorded') postSale(book, change.sale);
  else if (change.kind === 'noted') postNote(book, change.note);
  else cancelSale(book, change.sale);
}

/** Throws a `ZodError` on an event that is not what its type says. */
function changeIn({ type, data }: CloudEvent): Change {
  if (type === 'sales.note-recorded.v1') return { kind: 'noted', note: MoneyOfNote.parse(data).note };
  const { sale } = MoneyOfSale.parse(data);

  return { kind: type === 'sales.sale-cancelled.v1' ? 'cancelled' : 'recorded', sale };
}

function wantedFor(changes: readonly Change[], depth: Wanted['depth']): Wanted {
  const sales = changes.flatMap((change) => (change.kind === 'noted' ? [] : [change.sale]));
  const notes = changes.flatMap((change) => (change.kind === 'noted' ? [change.note] : []));
  const parties = [...sales.filter(movesKhata), ...notes.filter((note) => depth === 'whole' || isNoteOnKhata(note))];

  return {
    depth,
    bill_ids: [
      ...[...sales, ...notes].map(({ sale_id }) => billOfSale(sale_id)),
      ...notes.flatMap(({ refund }) => (refund ? [debtOf(refund.payment_id)] : [])),
    ],
    payment_ids: [
      ...sales.flatMap((sale) => moneyTenders(sale).map(({ payment_id }) => payment_id)),
      ...notes.flatMap(({ refund }) => refund?.payment_id ?? []),
    ],
    customer_ids: parties.flatMap(customerIdOf),
    mobiles: parties.flatMap(({ customer }) => (customer?.customer_id ? [] : (customer?.mobile ?? []))),
    paying: sales.filter((sale) => openOf(sale) < 0).flatMap(customerIdOf),
  };
}

/** Everybody whose balance a sale may move must be read: what is not read is taken for new. */
const movesKhata = (sale: MoneyOfSale): boolean => isOnKhata(sale) || openOf(sale) !== 0;

const openOf = (sale: MoneyOfSale): number =>
  minusPaise(sale.totals.payable_paise, ...moneyTenders(sale).map(({ amount_paise }) => amount_paise));

const customerIdOf = ({ customer, sale_id }: Pick<MoneyOfSale, 'customer' | 'sale_id'>): readonly CustomerId[] => {
  if (customer?.customer_id) return [customer.customer_id];
  return customer?.name ? [inlineCustomerId({ deriveId }, sale_id)] : [];
};
