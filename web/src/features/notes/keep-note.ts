import { businessDateOf, minusPaise, ok, refuse } from '@rmp/gst';
import type { FiledYear, Result, ReturnRefusal } from '@rmp/gst';
import { enqueue, moveLocalBalance, moveLocalStock, takeNumber } from '#local/index.ts';
import type { LocalBill, LocalDb, LocalNote } from '#local/index.ts';
import { noteFigures } from './model/note-figures.ts';
import { returnFact } from './model/note-fact.ts';
import type { ReturnFact, ReturnGiven } from './model/note-fact.ts';
import { isWhole } from './model/whole-bill.ts';
import type { WholeBill } from './model/whole-bill.ts';

/** Who takes goods back on this device, and in whose series its credit notes are. */
export interface NoteIssuer {
  readonly user_id: string;
  readonly device_id: string;
  readonly prefix: string;
  /** Whose years' annual returns may end the time for lowering tax. */
  readonly tenant?: { readonly turnovers?: readonly FiledYear[] | undefined } | null | undefined;
}

export type NoteRefusal = ReturnRefusal | { readonly code: 'bill-unknown' | 'bill-cancelled' | 'exchange-changed' };

/** When a note is written, and the id of the command that tells of it. */
export interface NoteMoment {
  readonly at: string;
  readonly command_id: string;
}

/**
 * Keeps a credit note: number, note, stock, khata and the command for the server. Call it in a transaction over bills,
 * notes, items, parties, outbox and series. A note that was saved before is answered as it is; what is refused has
 * changed nothing.
 */
export async function keepNote(
  db: LocalDb,
  issuer: NoteIssuer,
  given: ReturnGiven,
  { at, command_id }: NoteMoment,
): Promise<Result<LocalNote, NoteRefusal>> {
  const saved = await db.notes.get(given.note_id);
  if (saved) return ok(saved);
  const bill = await db.bills.get(given.sale_id);
  if (!isWhole(bill)) return refuse({ code: 'bill-unknown' });
  if (bill.status === 'cancelled') return refuse({ code: 'bill-cancelled' });

  const earlier = await db.notes.where('sale_id').equals(bill.sale_id).toArray();
  const computed = noteFigures(bill, earlier, given.lines, businessDateOf(at), issuer.tenant?.turnovers);
  if (!computed.ok) return computed;
  const { expected_paise = computed.value.totals.payable_paise } = given;
  if (computed.value.totals.payable_paise !== expected_paise) return refuse({ code: 'exchange-changed' });

  const number = await takeNumber(db, 'credit_note', businessDateOf(at), issuer.prefix);
  const fact = returnFact(given, bill.fact.issued, computed.value, { number, at, ...issuer });
  const note = { ...noteOf(fact, bill), ...(await balanceBefore(db, bill)) };
  await db.notes.add(note);
  await applyEffects(db, bill, note);
  await enqueue(
    db,
    { command_id, kind: 'record-return', data: fact, made_at: at, author_id: issuer.user_id },
    movedBy(bill, note),
  );
  return ok(note);
}

const noteOf = (fact: ReturnFact, { fact: sold, number, sold_date }: WholeBill): LocalNote => ({
  note_id: fact.note_id,
  sale_id: fact.sale_id,
  kind: 'credit_note',
  number: fact.number,
  noted_at: fact.at,
  note_date: businessDateOf(fact.at),
  sale_number: number,
  sale_date: sold_date,
  seller: sold.issued.seller,
  customer: sold.customer,
  place_of_supply: sold.issued.place_of_supply ?? sold.issued.seller.state_code,
  reason: fact.reason,
  lines: fact.issued.lines,
  totals: fact.issued.totals,
  ...(fact.issued.commercial && { commercial: true }),
  refund: { ...fact.refund, amount_paise: backOf(fact) },
  state: 'to_send',
});

/** All of the note but what pays a new bill. */
const backOf = ({ issued: { totals }, refund: { exchange } }: ReturnFact) =>
  exchange ? minusPaise(totals.payable_paise, exchange.amount_paise) : totals.payable_paise;

/** What the customer owed until now: the paper of the note says it. */
async function balanceBefore(
  db: LocalDb,
  { customer_id }: LocalBill,
): Promise<Pick<LocalNote, 'balance_before_paise'>> {
  const party = customer_id ? await db.parties.where('customer_id').equals(customer_id).first() : undefined;
  return party ? { balance_before_paise: party.balance_paise } : {};
}

/** Goods come back to stock; money goes off what is owed, or was given back at the counter. */
async function applyEffects(db: LocalDb, { customer_id }: LocalBill, { lines, refund }: LocalNote): Promise<void> {
  await moveLocalStock(
    db,
    lines.map(({ item_id, qty_milli }) => ({ item_id, delta_milli: qty_milli })),
  );
  if (customer_id && refund?.mode === 'udhaar') await moveLocalBalance(db, customer_id, -refund.amount_paise);
}

/** Records whose figures here are ahead of the server's until it has heard of this. */
const movedBy = ({ customer_id }: LocalBill, { lines }: LocalNote): readonly string[] => [
  ...lines.flatMap(({ item_id }) => item_id ?? []),
  ...(customer_id ? [customer_id] : []),
];
