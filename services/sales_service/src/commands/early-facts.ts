import type { DeviceId, Recorded, SaleId } from '@rmp/contracts';
import {
  CANCEL_SALE_VERSION,
  type NewDebitNote,
  type NewReturn,
  RECORD_DEBIT_NOTE_VERSION,
  RECORD_RETURN_VERSION,
  type Sale,
  type SaleCancel,
  type SaleNote,
  type SyncCommand,
} from '@rmp/contracts/sales';
import { type Caller, hashOf, Problem, type RequestFacts } from '@rmp/service-kit';
import type { SalesDeps } from '../deps.ts';
import { recordDebitNote } from '../notes/record-debit-note.ts';
import { recordReturn } from '../notes/record-return.ts';
import { cancelSale } from '../sales/cancel-sale.ts';
import { applyOrWait } from './apply-or-wait.ts';
import { noteIdOf } from './domain/note-id-of.ts';
import { receive } from './read-command.ts';

/** Records a return. One that happened at a counter and comes before its sale waits for it, as from a device's queue. */
export function returnOrKeep(
  deps: SalesDeps,
  caller: Caller,
  sale_id: SaleId,
  body: NewReturn,
  facts: RequestFacts,
): Promise<Recorded<SaleNote>> {
  const fact = factIn(caller, sale_id, body);
  if (!fact) return recordReturn(deps, caller, sale_id, body, { facts });

  return applyOrKeep(deps, caller, {
    ...fact,
    command: { ...fact.command, kind: 'record-return', v: RECORD_RETURN_VERSION },
    apply: () => recordReturn(deps, caller, sale_id, fact.body, { facts }),
  });
}

/** Records a debit note. One that was written at a counter and comes before its sale waits for it the same way. */
export function debitNoteOrKeep(
  deps: SalesDeps,
  caller: Caller,
  sale_id: SaleId,
  body: NewDebitNote,
  facts: RequestFacts,
): Promise<Recorded<SaleNote>> {
  const fact = factIn(caller, sale_id, body);
  if (!fact) return recordDebitNote(deps, caller, sale_id, body, { facts });

  return applyOrKeep(deps, caller, {
    ...fact,
    command: { ...fact.command, kind: 'record-debit-note', v: RECORD_DEBIT_NOTE_VERSION },
    apply: () => recordDebitNote(deps, caller, sale_id, fact.body, { facts }),
  });
}

/** Cancels a sale. A cancellation that happened at a counter and comes before its sale waits for it the same way. */
export async function cancelOrKeep(deps: SalesDeps, caller: Caller, sale_id: SaleId, body: SaleCancel): Promise<Sale> {
  const apply = () => cancelSale(deps, caller, sale_id, body);
  const { device_id, at } = body;
  if (device_id === undefined || at === undefined) return (await apply()).document;

  const data = { sale_id, ...body };
  const command = { command_id: sale_id, kind: 'cancel-sale', v: CANCEL_SALE_VERSION, data };
  return (await applyOrKeep(deps, caller, { sale_id, device_id, command, apply })).document;
}

/** A note that was issued at a counter, with all its device would have said of it; nothing for a request. */
function factIn<Body extends NewReturn | NewDebitNote>(caller: Caller, sale_id: SaleId, given: Body) {
  const device_id = given.device_id ?? caller.device_id;
  if (given.number === undefined || device_id === undefined) return undefined;

  const note_id = given.note_id ?? noteIdOf(hashOf({ sale_id, ...given, device_id }));
  const body = { ...given, note_id, device_id };
  return { sale_id, device_id, body, command: { command_id: note_id, data: { sale_id, ...body } } };
}

interface Early<Answer> {
  readonly sale_id: SaleId;
  readonly device_id: DeviceId;
  /** What the device would have queued. */
  readonly command: Record<keyof SyncCommand, unknown>;
  readonly apply: () => Promise<Answer>;
}

/** Throws `common/not-found` with `stored: true` when the sale is not here: what happened at a counter is never lost. */
async function applyOrKeep<Answer>(
  deps: SalesDeps,
  caller: Caller,
  { command, ...early }: Early<Answer>,
): Promise<Answer> {
  const received = receive(command, caller);
  const done = await applyOrWait(deps, caller, { ...early, received });
  if (done.is === 'applied') return done.answer;

  const { content_hash } = received;
  throw new Problem('common/not-found', { sale_id: early.sale_id, stored: true, content_hash });
}
