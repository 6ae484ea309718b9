import type { DeviceId, PaymentId, UserId } from '@rmp/contracts';
import type { Tenant } from '@rmp/contracts/tenant';
import { businessDateOf, ok, refuse } from '@rmp/gst';
import type { Paise, PricingRefusal, Result } from '@rmp/gst';
import {
  enqueue,
  foundBy,
  moveLocalBalance,
  moveLocalStock,
  stampInstant,
  takeNumber,
  untilSeriesKnown,
} from '#local/index.ts';
import type { LocalBill, LocalDb } from '#local/index.ts';
import type { ReturnGiven } from '#features/notes/index.ts';
import { newId } from '#platform/ids.ts';
import { rememberSale } from './remember-sale.ts';
import type { Draft, DraftExchange } from './model/draft.ts';
import { priceDraft } from './model/price-draft.ts';
import { COUNTER } from './held-bills.ts';
import { creditOf, saleFact } from './model/sale-fact.ts';
import type { SaleFact } from './model/sale-fact.ts';
import { isSettled, settle } from './model/settle.ts';
import type { Settlement } from './model/settle.ts';

/** Who issues bills on this device, in which series, for which shop. */
export interface Issuer {
  readonly tenant: Tenant;
  readonly user_id: string;
  readonly device_id: string;
  readonly prefix: string;
}

export type SaveRefusal =
  | PricingRefusal
  | { readonly code: 'not-settled'; readonly left_paise: Paise; readonly over_paise: Paise }
  /** Since it was begun, what comes back for these goods came back in another way. */
  | { readonly code: 'exchange-changed' };

/**
 * Issues the bill on the counter: in one transaction it gets its number, and bill, stock, khata and the command for the
 * server are kept and the counter is cleared; or nothing is. Where goods come back for it, their credit note is kept in
 * the same transaction. A bill that was saved before is answered as it is. What the law or the money on the table has
 * against it is refused; a device that cannot keep it throws.
 */
export async function recordSale(
  db: LocalDb,
  issuer: Issuer,
  draft: Draft,
  now: string,
): Promise<Result<LocalBill, SaveRefusal>> {
  const { exchange } = draft;
  const [note_command_id, command_id] = [newId(), newId()];
  await untilSeriesKnown(db, issuer.prefix);
  const kept = [db.bills, db.items, db.parties, db.outbox, db.series, db.held, db.marks];
  // loaded before the transaction, which waits for nothing but the database
  const notes = exchange && (await import('#features/notes/index.ts'));
  // an invoice of its own is lawful too, should this phone not have that code yet
  const memos = issuer.tenant.memos && (await import('./model/memo-of.ts').catch(() => undefined));

  return db.transaction('rw', notes ? [...kept, db.notes] : kept, async () => {
    // side by side: a cheap phone waits for each answer of its disk, and all of it commits or none
    const [saved, sold_at] = await Promise.all([db.bills.get(draft.sale_id), stampInstant(db, now)]);
    if (saved) return ok(saved);

    const sold_date = businessDateOf(sold_at);
    const priced = priceDraft(draft, issuer.tenant, sold_date);
    if (!priced.ok) return priced;
    const settlement = settle(priced.value.totals.payable_paise, draft);
    const { left_paise, over_paise } = settlement;
    if (!isSettled(settlement)) return refuse({ code: 'not-settled', left_paise, over_paise });

    const note =
      exchange &&
      notes &&
      (await notes.keepNote(db, issuer, returned(draft, exchange, settlement), {
        at: sold_at,
        command_id: note_command_id,
      }));
    if (note?.ok === false) return refuse({ code: 'exchange-changed' });
    const note_number = note?.value.number;
    const paper = memos ? memos.memoOf(priced.value, draft, issuer.tenant, sold_date) : priced.value;
    const kind = paper.document_type === 'memo' ? 'memo' : 'sale';
    const number = await takeNumber(db, kind, sold_date, issuer.prefix);
    const fact = saleFact(draft, paper, settlement, { number, sold_at, note_number, ...idsOf(issuer) });
    const bill = { ...billOf(fact, sold_date), ...(await balanceBefore(db, fact)) };
    await Promise.all([
      db.bills.add(bill),
      applyEffects(db, fact),
      enqueue(db, { command_id, kind: 'record-sale', data: fact, made_at: sold_at, author_id: issuer.user_id }),
      db.held.delete(COUNTER),
    ]);
    return ok(bill);
  });
}

/** The return that pays a part of this bill; what is over goes back. */
const returned = (
  { sale_id }: Draft,
  { payment_ids, note_paise, ...back }: DraftExchange,
  { exchange_paise }: Settlement,
): ReturnGiven => ({
  ...back,
  payment_id: payment_ids.refund,
  expected_paise: note_paise,
  ...(exchange_paise > 0 && {
    exchange: { sale_id, payment_id: payment_ids.given, amount_paise: exchange_paise },
  }),
});

/** What the customer owed until now: his paper says it, today and whenever it is printed again. */
async function balanceBefore(db: LocalDb, { customer }: SaleFact): Promise<Pick<LocalBill, 'balance_before_paise'>> {
  const id = customer?.customer_id;
  const party = id ? await db.parties.where('customer_id').equals(id).first() : undefined;
  return party ? { balance_before_paise: party.balance_paise } : {};
}

async function applyEffects(db: LocalDb, fact: SaleFact): Promise<void> {
  const customerId = fact.customer?.customer_id;
  await Promise.all([
    moveLocalStock(
      db,
      fact.lines.map(({ item_id, qty_milli }) => ({ item_id, delta_milli: -qty_milli })),
    ),
    customerId && moveLocalBalance(db, customerId, creditOf(fact)),
    rememberSale(db, fact),
  ]);
}

const billOf = (fact: SaleFact, sold_date: string): LocalBill => ({
  sale_id: fact.sale_id,
  number: fact.number,
  sold_at: fact.sold_at,
  sold_date,
  ...(fact.customer?.customer_id && { customer_id: fact.customer.customer_id }),
  ...(fact.customer?.name && { customer_name: fact.customer.name }),
  payable_paise: fact.issued.totals.payable_paise,
  credit_paise: creditOf(fact),
  status: 'issued',
  state: 'to_send',
  ...foundBy({ number: fact.number, fact }),
  fact,
});

/** The casts: the device minted its own id as a UUIDv7 and the server gave the user's; `newId` mints the same. */
const idsOf = ({ device_id, user_id }: Issuer) => ({
  device_id: device_id as DeviceId,
  cashier_id: user_id as UserId,
  mintPaymentId: () => newId() as PaymentId,
});
