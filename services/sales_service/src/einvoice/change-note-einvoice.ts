import type { NoteId } from '@rmp/contracts';
import type { EinvoiceAnswer, EinvoiceCancel, SaleNote } from '@rmp/contracts/sales';
import { allow, type Caller, orProblem, Problem } from '@rmp/service-kit';
import type { SalesDeps } from '../deps.ts';
import { noteForReturn } from '../gst/domain/as-return-document.ts';
import { noteStore, shownNote } from '../notes/note.store.ts';
import { saleStore } from '../sales/sale.store.ts';
import { decideAttach, decideIrnCancel, decideSent } from './domain/decide-einvoice.ts';
import { noteEinvoiceChanged } from './einvoice.events.ts';
import { irnOfDocument, refuseClosed } from './irn-of-document.ts';
import type { Deciding } from './irn-of-document.ts';

export const sendNoteEinvoice = (deps: SalesDeps, caller: Caller, noteId: NoteId): Promise<SaleNote> =>
  changeNote(deps, caller, noteId, (subject, now) => decideSent(subject, now));

export const attachNoteEinvoice = (
  deps: SalesDeps,
  caller: Caller,
  noteId: NoteId,
  answer: EinvoiceAnswer,
): Promise<SaleNote> =>
  changeNote(deps, caller, noteId, (subject, now) => decideAttach(subject, answer, now), answer.signed_invoice);

export const cancelNoteEinvoice = (
  deps: SalesDeps,
  caller: Caller,
  noteId: NoteId,
  cancel: EinvoiceCancel,
): Promise<SaleNote> => changeNote(deps, caller, noteId, (subject, now) => decideIrnCancel(subject, cancel, now));

/** Keeps what the portal said of a note, and tells it; what changes nothing writes nothing. */
async function changeNote(
  deps: SalesDeps,
  caller: Caller,
  noteId: NoteId,
  decide: Deciding,
  signedInvoice?: string,
): Promise<SaleNote> {
  allow(caller, 'sales:amend');
  const db = deps.tenantDb(caller.tenant_id);
  const notes = noteStore(db);
  await refuseClosed(db);
  const found = await notes.find(noteId);
  if (!found) throw new Problem('common/not-found', { note_id: noteId });
  const document = noteForReturn(found, await saleStore(db).find(found.sale_id));
  const irn = await irnOfDocument(document, found.seller.gstin);

  return deps.transaction(caller.tenant_id, { caller }, async (tx) => {
    const stored = (await notes.find(noteId, tx)) ?? found;
    const before = shownNote(stored);
    const einvoice = orProblem(decide({ document, irn, einvoice: before.einvoice }, tx.now));
    const isNewText = signedInvoice !== undefined && stored.signed_invoice === undefined;
    if (einvoice === before.einvoice && !isNewText) return before;

    const after: SaleNote = { ...before, einvoice, seq: tx.seq };
    notes.setEinvoice(tx, after, isNewText ? signedInvoice : undefined);
    tx.append(noteEinvoiceChanged(after));
    tx.audit({ action: 'note.einvoice-changed', subject: noteId, before: before.einvoice ?? {}, after: einvoice });
    return after;
  });
}
