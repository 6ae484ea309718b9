import { PaymentId } from '@rmp/contracts';
import type { Recorded, SaleId } from '@rmp/contracts';
import type { NewReturn, SaleNote } from '@rmp/contracts/sales';
import { type Caller, hashOf } from '@rmp/service-kit';
import type { SalesDeps } from '../deps.ts';
import { decideReturn } from './domain/decide-return.ts';
import type { IdentifiedReturn } from './domain/told-note.ts';
import { keepNote } from './keep-note.ts';
import { aroundNote, wordsOf } from './prepare-note.ts';
import type { NoteGiven } from './prepare-note.ts';

/** Takes goods back on a credit note: a request within what is left of the bill, a fact as it was issued. */
export async function recordReturn(
  deps: SalesDeps,
  caller: Caller,
  saleId: SaleId,
  body: NewReturn,
  given: NoteGiven,
): Promise<Recorded<SaleNote>> {
  const words = wordsOf(deps, caller, body, given);
  const around = await aroundNote(deps, caller, words, 'sales:write');
  const wanted: IdentifiedReturn = { ...words, lines: body.lines, refund: identified(deps, body.refund) };

  return keepNote(
    deps,
    caller,
    {
      note_id: words.note_id,
      sale_id: saleId,
      kind: 'credit_note',
      request_hash: hashOf({ sale_id: saleId, ...body }),
      number: words.number,
      at: words.at ?? around.now,
      decide: (known) => decideReturn(wanted, { ...around, ...known }),
      unknown_fields: given.unknown_fields ?? [],
    },
    given.facts,
  );
}

/** A refund is a payment from birth, so it has its id. */
export const identified = (
  deps: SalesDeps,
  { payment_id, ...refund }: NewReturn['refund'],
): IdentifiedReturn['refund'] => ({
  payment_id: payment_id ?? PaymentId.parse(deps.newId()),
  ...refund,
});
