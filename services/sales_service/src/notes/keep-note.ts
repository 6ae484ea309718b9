import type { NoteId, Recorded, SaleId } from '@rmp/contracts';
import type { NoteKind, SaleNote } from '@rmp/contracts/sales';
import type { Result } from '@rmp/gst';
import {
  type Caller,
  DuplicateKey,
  orProblem,
  Problem,
  type RequestFacts,
  type Tx,
  type UnknownField,
} from '@rmp/service-kit';
import type { SalesDeps } from '../deps.ts';
import { billDates } from '../sales/domain/bill-dates.ts';
import { flagsOf } from '../sales/domain/flags.ts';
import type { SaleRefusal } from '../sales/domain/refusal.ts';
import { isServerNumber } from '../sales/domain/series.ts';
import { saleStore, shownSale } from '../sales/sale.store.ts';
import { taskOfNote } from '../tasks/domain/task-of.ts';
import { openTask } from '../tasks/task.store.ts';
import { counterOf, numberTaken } from '../sales/server-number.ts';
import type { Numbering } from '../sales/server-number.ts';
import type { NoteCircumstances, NoteDraft } from './domain/decide-note.ts';
import { noteRecorded } from './note.events.ts';
import { noteStore, shownNote } from './note.store.ts';
import type { StoredNote } from './note.store.ts';

/** A note as it reached us: what it is, and how it is decided once its bill and the notes before it are known. */
export interface NoteInHand {
  readonly note_id: NoteId;
  readonly sale_id: SaleId;
  readonly kind: NoteKind;
  readonly request_hash: string;
  /** A fact brings its number; to a request we give one. */
  readonly number: string | undefined;
  /** When it was written: decides its financial year. */
  readonly at: string;
  readonly unknown_fields?: readonly UnknownField[];
  decide(around: Pick<NoteCircumstances, 'sale' | 'earlier'>): Result<NoteDraft, SaleRefusal>;
}

/**
 * Keeps a note once. The bill's notes are read after the shop's head was taken, so that of two returns of the last
 * piece one sees the other. A key that is taken means a retry, or a number used before: then both documents stay.
 */
export async function keepNote(
  deps: SalesDeps,
  caller: Caller,
  inHand: NoteInHand,
  facts: RequestFacts | undefined,
  isClash = inHand.number !== undefined && isServerNumber(inHand.number),
): Promise<Recorded<SaleNote>> {
  const take = inHand.number === undefined ? [counterOf(numberingOf(inHand))] : [];
  try {
    return await deps.transaction(caller.tenant_id, { caller, ...(facts && { facts }), take }, async (tx) => ({
      document: await addNote(tx, deps, inHand, isClash),
      replayed: false,
    }));
  } catch (error) {
    if (!(error instanceof DuplicateKey && error.collection === 'notes')) throw error;
    const stored = await noteStore(deps.tenantDb(caller.tenant_id)).find(inHand.note_id);
    if (stored) return asReplay(stored, inHand);
    if (isClash) throw error;
    return keepNote(deps, caller, inHand, facts, true);
  }
}

/** Queues a note and the news of it. Its bill must be here; a retry ends the transaction, and gives its number back. */
export async function addNote(tx: Tx, deps: SalesDeps, inHand: NoteInHand, isClash: boolean): Promise<SaleNote> {
  const db = deps.tenantDb(tx.tenant_id);
  const notes = noteStore(db);
  const stored = await saleStore(db).find(inHand.sale_id, tx);
  if (!stored) throw new Problem('common/not-found', { sale_id: inHand.sale_id });
  const earlier = await notes.ofSale(inHand.sale_id, tx);
  const before = earlier.find(({ note_id }) => note_id === inHand.note_id);
  if (before) throw new DuplicateKey('notes', before);

  const draft = orProblem(inHand.decide({ sale: shownSale(stored), earlier }));
  const number = inHand.number ?? numberTaken(numberingOf(inHand), tx);
  const flags = isClash ? flagsOf([...draft.flags, 'number-clash']) : draft.flags;
  const note: SaleNote = { ...draft, flags, tenant_id: tx.tenant_id, seq: tx.seq, number };
  const { request_hash, unknown_fields = [] } = inHand;
  notes.insert(tx, note, { request_hash, clash: isClash, ...(unknown_fields.length > 0 && { unknown_fields }) });
  tx.append(noteRecorded(note));
  openTask(tx, taskOfNote(note));

  return note;
}

/** The series a request's number is of. */
export const numberingOf = ({ kind, at }: Pick<NoteInHand, 'kind' | 'at'>): Numbering => ({
  kind,
  financial_year: billDates(at).financial_year,
});

function asReplay(stored: StoredNote, { request_hash }: NoteInHand): Recorded<SaleNote> {
  if (stored.request_hash === request_hash) return { document: shownNote(stored), replayed: true };
  throw new Problem('common/id-reused', { note_id: stored.note_id });
}
