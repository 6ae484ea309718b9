import type { Recorded, SaleId } from '@rmp/contracts';
import type { NewDebitNote, SaleNote } from '@rmp/contracts/sales';
import { type Caller, hashOf } from '@rmp/service-kit';
import type { SalesDeps } from '../deps.ts';
import { decideDebitNote } from './domain/decide-debit-note.ts';
import { keepNote } from './keep-note.ts';
import { aroundNote, wordsOf } from './prepare-note.ts';
import type { NoteGiven } from './prepare-note.ts';

/** Charges on a debit note what the bill charged too little. */
export async function recordDebitNote(
  deps: SalesDeps,
  caller: Caller,
  saleId: SaleId,
  body: NewDebitNote,
  given: NoteGiven,
): Promise<Recorded<SaleNote>> {
  const words = wordsOf(deps, caller, body, given);
  const around = await aroundNote(deps, caller, words, 'sales:amend');

  return keepNote(
    deps,
    caller,
    {
      note_id: words.note_id,
      sale_id: saleId,
      kind: 'debit_note',
      request_hash: hashOf({ sale_id: saleId, ...body }),
      number: words.number,
      at: words.at ?? around.now,
      decide: (known) => decideDebitNote({ ...words, lines: body.lines }, { ...around, ...known }),
      unknown_fields: given.unknown_fields ?? [],
    },
    given.facts,
  );
}
