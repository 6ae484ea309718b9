import {
  CANCEL_SALE_VERSION,
  CancelSale,
  type CommandOutcome,
  RECORD_RETURN_VERSION,
  RecordReturn,
} from '@rmp/contracts/sales';
import type { Caller } from '@rmp/service-kit';
import type { SalesDeps } from '../deps.ts';
import { recordReturn } from '../notes/record-return.ts';
import { cancelSale } from '../sales/cancel-sale.ts';
import type { UnknownField } from '../sales/sale.store.ts';
import type { CommandData } from './domain/command-data.ts';
import { readData } from './read-data.ts';
import type { ReadData } from './read-data.ts';

/** What a counter did to a bill after it was issued. */
export type Correction =
  | { readonly kind: 'record-return'; readonly wanted: RecordReturn }
  | { readonly kind: 'cancel-sale'; readonly wanted: CancelSale };

/** Reads a correction of a version we know; nothing for another kind or version. */
export function readCorrection(kind: string, v: number, data: CommandData): ReadData<Correction> | undefined {
  if (kind === 'record-return' && v === RECORD_RETURN_VERSION) {
    const read = readData(RecordReturn, data);
    return read.is === 'read' ? { ...read, value: { kind, wanted: read.value } } : read;
  }
  if (kind === 'cancel-sale' && v === CANCEL_SALE_VERSION) {
    const read = readData(CancelSale, data);
    return read.is === 'read' ? { ...read, value: { kind, wanted: read.value } } : read;
  }
  return undefined;
}

/** What a device must send for it to be a fact; nothing when all of it is there. */
export function missingIn({ kind, wanted }: Correction): string | undefined {
  if (wanted.device_id === undefined) return '/device_id';
  if (kind === 'cancel-sale') return wanted.at === undefined ? '/at' : undefined;
  return wanted.number === undefined ? '/number' : undefined;
}

/** Applies a correction as the fact it is. Throws what its use case throws. */
export function applyCorrection(
  deps: SalesDeps,
  caller: Caller,
  correction: Correction,
  unknownFields: readonly UnknownField[],
): Promise<CorrectionOutcome> {
  switch (correction.kind) {
    case 'cancel-sale':
      return cancelled(deps, caller, correction.wanted, unknownFields);
    case 'record-return':
      return returned(deps, caller, correction.wanted, unknownFields);
    default:
      return correction satisfies never;
  }
}

type CorrectionOutcome = Pick<CommandOutcome, 'outcome' | 'sale_id' | 'note_id' | 'flags'>;

async function cancelled(
  deps: SalesDeps,
  caller: Caller,
  { sale_id, ...body }: CancelSale,
  unknownFields: readonly UnknownField[],
): Promise<CorrectionOutcome> {
  const { flags } = await cancelSale(deps, caller, sale_id, body, unknownFields);
  return { outcome: flags.length > 0 ? 'flagged' : 'applied', sale_id, flags };
}

async function returned(
  deps: SalesDeps,
  caller: Caller,
  { sale_id, ...body }: RecordReturn,
  unknown_fields: readonly UnknownField[],
): Promise<CorrectionOutcome> {
  const { document, replayed } = await recordReturn(deps, caller, sale_id, body, { unknown_fields });
  const fresh = document.flags.length > 0 ? 'flagged' : 'applied';
  return { outcome: replayed ? 'duplicate' : fresh, sale_id, note_id: document.note_id, flags: document.flags };
}
