import { NoteId } from '@rmp/contracts';
import type { Recorded, SaleId } from '@rmp/contracts';
import type { Reissue, Reissued, Sale } from '@rmp/contracts/sales';
import { ok } from '@rmp/gst';
import type { FiledYear } from '@rmp/gst';
import {
  allow,
  type Caller,
  DuplicateKey,
  hashOf,
  orProblem,
  Problem,
  type RequestFacts,
  type Tx,
} from '@rmp/service-kit';
import { copyStore } from '../copies/copies.store.ts';
import { knowForRequest } from '../copies/know-for-request.ts';
import type { SalesDeps } from '../deps.ts';
import { decideRequest } from '../sales/domain/decide-request.ts';
import type { SaleDraft } from '../sales/domain/draft.ts';
import type { IdentifiedSale } from '../sales/domain/told.ts';
import { mintIds } from '../sales/mint-ids.ts';
import { saleRecorded } from '../sales/sale.events.ts';
import { saleStore, shownSale } from '../sales/sale.store.ts';
import { counterOf, numberTaken } from '../sales/server-number.ts';
import { wholeReturn } from './domain/decide-return.ts';
import { addNote, numberingOf } from './keep-note.ts';
import type { NoteInHand } from './keep-note.ts';
import { noteStore, shownNote } from './note.store.ts';
import { identified } from './record-return.ts';

/** The new bill as asked for, and the note over the old one. */
interface InHand {
  readonly wanted: IdentifiedSale;
  readonly note: NoteInHand;
  readonly request_hash: string;
}

/**
 * Writes a bill anew: a credit note over all that is left of the old one and a new sale, linked, both or neither.
 * What was paid on the old bill goes back by the note, to the account or as `refund` says, and is tendered anew. The new
 * one is never a memo: who has a bill written anew wants a bill.
 */
export async function reissueSale(
  deps: SalesDeps,
  caller: Caller,
  saleId: SaleId,
  body: Reissue,
  facts: RequestFacts,
): Promise<Recorded<Reissued>> {
  allow(caller, 'sales:amend');
  const years = (await copyStore(deps.tenantDb(caller.tenant_id)).profile())?.turnovers ?? [];
  const inHand = prepare(deps, caller, saleId, body, years);
  try {
    return { document: await keepBoth(deps, caller, saleId, inHand, facts), replayed: false };
  } catch (error) {
    if (!(error instanceof Problem || error instanceof DuplicateKey)) throw error;
    const stored = await storedBefore(deps, caller, inHand);
    if (stored) return { document: stored, replayed: true };
    throw error;
  }
}

function prepare(
  deps: SalesDeps,
  caller: Caller,
  saleId: SaleId,
  { note_id, refund, reason, ...newSale }: Reissue,
  years: readonly FiledYear[],
): InHand {
  const wanted = { ...mintIds(newSale, caller, deps.newId), wants_bill: true };
  const request_hash = hashOf({ reissue_of: saleId, note_id, refund, reason, ...newSale });
  const now = deps.now();
  const back = identified(deps, refund ?? { mode: 'cash' });
  const words = { note_id: note_id ?? NoteId.parse(deps.newId()), cashier_id: wanted.cashier_id, reason };

  return {
    wanted,
    request_hash,
    note: {
      note_id: words.note_id,
      sale_id: saleId,
      kind: 'credit_note',
      request_hash,
      number: undefined,
      at: now,
      decide: (known) => {
        const { customer } = known.sale;
        const isOwed = customer?.customer_id !== undefined || customer?.name !== undefined;
        const mode = refund?.mode ?? (isOwed ? 'udhaar' : 'cash');
        const draft = wholeReturn(
          { ...words, device_id: wanted.device_id, refund: { ...back, mode } },
          { ...known, series: undefined, mayAuthor: true, locked_until: undefined, years, now },
        );
        return draft.ok ? ok({ ...draft.value, reissued_as: wanted.sale_id }) : draft;
      },
    },
  };
}

async function keepBoth(
  deps: SalesDeps,
  caller: Caller,
  saleId: SaleId,
  { wanted, note, request_hash }: InHand,
  facts: RequestFacts,
): Promise<Reissued> {
  const { tenant_id } = caller;
  const known = await knowForRequest(deps, { tenant_id, token: facts.token }, wanted);
  const draft = { ...orProblem(decideRequest(wanted, { ...known, now: note.at })), reissue_of: saleId };
  const numbering = { kind: 'sale', financial_year: draft.financial_year } as const;
  const take = [counterOf(numbering), counterOf(numberingOf(note))];

  return deps.transaction(tenant_id, { caller, facts, take }, async (tx) => ({
    note: await addNote(tx, deps, note, false),
    sale: addSale(tx, deps, draft, numberTaken(numbering, tx), request_hash),
  }));
}

function addSale(tx: Tx, deps: SalesDeps, draft: SaleDraft, number: string, requestHash: string): Sale {
  const sale: Sale = { ...draft, tenant_id: tx.tenant_id, seq: tx.seq, number };
  saleStore(deps.tenantDb(tx.tenant_id)).insert(tx, sale, { request_hash: requestHash, clash: false });
  tx.append(saleRecorded(sale));

  return sale;
}

/** Who asks again gets what was written the first time; an id that stands for something else is a mistake. */
async function storedBefore(
  deps: SalesDeps,
  { tenant_id }: Caller,
  { wanted, note, request_hash }: InHand,
): Promise<Reissued | undefined> {
  const db = deps.tenantDb(tenant_id);
  const sale = await saleStore(db).find(wanted.sale_id);
  const theNote = sale
    ? (await noteStore(db).ofSale(note.sale_id)).find(({ reissued_as }) => reissued_as === sale.sale_id)
    : await noteStore(db).find(note.note_id);
  if (sale && theNote && sale.request_hash === request_hash) return { note: shownNote(theNote), sale: shownSale(sale) };
  if (sale) throw new Problem('common/id-reused', { sale_id: sale.sale_id });
  if (theNote) throw new Problem('common/id-reused', { note_id: theNote.note_id });
  return undefined;
}
