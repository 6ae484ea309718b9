import type { Recorded, SaleId } from '@rmp/contracts';
import type { Sale } from '@rmp/contracts/sales';
import { Problem, type UnknownField } from '@rmp/service-kit';
import type { Copies } from '../copies/copies.store.ts';
import type { DecidedFact } from '../sales/domain/decide-fact.ts';
import { judgeFact } from '../sales/record-fact.ts';
import type { FactInHand } from '../sales/record-fact.ts';
import { asReplay } from '../sales/replay.ts';
import type { StoredSale } from '../sales/sale.store.ts';
import type { Correction } from './correction.ts';
import type { Attention, ReadCommand, Received } from './read-command.ts';

/** What is to be done with a command: keep it as a sale, correct one, answer what is stored, or put it aside. */
export type Judged = { readonly received: Received; readonly unknown_fields: number } & (
  | { readonly is: 'new'; readonly inHand: FactInHand; readonly decided: DecidedFact }
  | { readonly is: 'correction'; readonly correction: Correction; readonly unknown: readonly UnknownField[] }
  | { readonly is: 'stored'; readonly recorded: Recorded<Sale> }
  | { readonly is: 'attention'; readonly attention: Attention }
);

export interface Around {
  /** The device was signed out: what is not stored yet waits for the owner's word. */
  readonly isHeld: boolean;
  readonly copies: Copies;
  readonly stored: ReadonlyMap<SaleId, StoredSale>;
  readonly now: string;
}

/** Judges one command by what is known now. Never throws for what the command says. */
export function judgeCommand(received: Received, read: ReadCommand, around: Around): Judged {
  if (read.is === 'attention') return { received, unknown_fields: 0, is: 'attention', attention: read.attention };
  if (read.is === 'correction') {
    const unknown_fields = read.unknown.length;
    return around.isHeld ? held(received, unknown_fields) : { ...read, received, unknown_fields };
  }

  const { inHand, unknown_fields } = read;
  const stored = around.stored.get(inHand.fact.sale_id);
  try {
    if (stored) return { received, unknown_fields, is: 'stored', recorded: asReplay(stored, inHand) };
    if (around.isHeld) return held(received, unknown_fields);
    const decided = judgeFact(received.author, inHand, around.copies, around.now);
    if (decided.ok) return { received, unknown_fields, is: 'new', inHand, decided: decided.value };
    throw new Problem(decided.refusal.code, decided.refusal);
  } catch (error) {
    return { received, unknown_fields, is: 'attention', attention: attentionFor(error) };
  }
}

const held = (received: Received, unknown_fields: number): Judged => ({
  received,
  unknown_fields,
  is: 'attention',
  attention: { code: 'tenant/device-revoked', fix: HELD },
});

const HELD = 'this device was signed out of the shop: it is kept, and the owner can let it in';

/** A refusal, or a fault of ours, as what the device shows: nothing is lost either way. */
export function attentionFor(error: unknown): Attention {
  if (!(error instanceof Problem)) return { code: 'common/unexpected', fix: 'kept as it came; we have to mend this' };
  const [first] = error.members.errors ?? [];
  const fix = FIXES[error.code] ?? 'mend it and send it under a new id';

  return { code: error.code, ...(first && { pointer: `/data${first.pointer}` }), fix };
}

const FIXES: Readonly<Record<string, string>> = {
  'common/id-reused': 'another sale has this id: compare the two and give this one a new id',
  'sales/fact-incomplete': 'a device sends what it issued: number, device and the issued document',
};
