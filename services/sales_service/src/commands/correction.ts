import {
  CANCEL_SALE_VERSION,
  CancelSale,
  type CommandOutcome,
  RECORD_DEBIT_NOTE_VERSION,
  RECORD_RETURN_VERSION,
  RecordDebitNote,
  RecordReturn,
  type SaleFlag,
  type SaleNote,
  SHARE_BILL_VERSION,
  ShareBill,
} from '@rmp/contracts/sales';
import type { Recorded } from '@rmp/contracts';
import { type Caller, readData, type ReadData } from '@rmp/service-kit';
import type { SalesDeps } from '../deps.ts';
import type { NoteGiven } from '../notes/prepare-note.ts';
import { recordDebitNote } from '../notes/record-debit-note.ts';
import { recordReturn } from '../notes/record-return.ts';
import { cancelSale } from '../sales/cancel-sale.ts';
import { shareBill } from '../share/share-invoice.ts';
import type { CommandData } from './domain/command-data.ts';
import { noteIdOf } from './domain/note-id-of.ts';

/** What a counter did with a bill after it was issued. */
export type Correction =
  | { readonly kind: 'record-return'; readonly wanted: RecordReturn }
  | { readonly kind: 'record-debit-note'; readonly wanted: RecordDebitNote }
  | { readonly kind: 'cancel-sale'; readonly wanted: CancelSale }
  | { readonly kind: 'share-bill'; readonly wanted: ShareBill };

interface Arrived {
  readonly kind: string;
  readonly v: number;
  readonly data: CommandData;
  readonly content_hash: string;
}

/** Reads a correction of a version we know; nothing for another kind or version. */
export function readCorrection({ kind, v, data, content_hash }: Arrived): ReadData<Correction> | undefined {
  const note = { note_id: noteIdOf(content_hash), ...data };
  if (kind === 'record-return' && v === RECORD_RETURN_VERSION) {
    return mapped(readData(RecordReturn, note), (wanted) => ({ kind, wanted }));
  }
  if (kind === 'record-debit-note' && v === RECORD_DEBIT_NOTE_VERSION) {
    return mapped(readData(RecordDebitNote, note), (wanted) => ({ kind, wanted }));
  }
  if (kind === 'cancel-sale' && v === CANCEL_SALE_VERSION) {
    return mapped(readData(CancelSale, data), (wanted) => ({ kind, wanted }));
  }
  if (kind === 'share-bill' && v === SHARE_BILL_VERSION) {
    return mapped(readData(ShareBill, data), (wanted) => ({ kind, wanted }));
  }
  return undefined;
}

const mapped = <Wanted>(read: ReadData<Wanted>, toCorrection: (wanted: Wanted) => Correction): ReadData<Correction> =>
  read.is === 'read' ? { ...read, value: toCorrection(read.value) } : read;

/** What a device must send for it to be a fact; nothing when all of it is there. */
export function missingIn({ kind, wanted }: Correction): string | undefined {
  if (kind === 'share-bill') return undefined;
  if (wanted.device_id === undefined) return '/device_id';
  if (kind === 'cancel-sale') return wanted.at === undefined ? '/at' : undefined;
  return wanted.number === undefined ? '/number' : undefined;
}

type CorrectionOutcome = Pick<CommandOutcome, 'outcome' | 'sale_id' | 'note_id' | 'flags'>;

/** Applies a correction as the fact it is. Throws what its use case throws. */
export async function applyCorrection(
  deps: SalesDeps,
  caller: Caller,
  correction: Correction,
  given: NoteGiven,
): Promise<CorrectionOutcome> {
  switch (correction.kind) {
    case 'cancel-sale': {
      const { sale_id, ...body } = correction.wanted;
      const { document, replayed } = await cancelSale(deps, caller, sale_id, body, given.unknown_fields);
      return { outcome: outcomeOf(document.flags, replayed), sale_id, flags: document.flags };
    }
    case 'record-return': {
      const { sale_id, ...body } = correction.wanted;
      return noted(await recordReturn(deps, caller, sale_id, body, given));
    }
    case 'record-debit-note': {
      const { sale_id, ...body } = correction.wanted;
      return noted(await recordDebitNote(deps, caller, sale_id, body, given));
    }
    case 'share-bill': {
      const { sale_id, note_id, secret } = correction.wanted;
      const { replayed } = await shareBill(deps, caller, { sale_id, note_id }, secret);
      return { outcome: outcomeOf([], replayed), sale_id, flags: [] };
    }
    default:
      return correction satisfies never;
  }
}

const noted = ({ document, replayed }: Recorded<SaleNote>): CorrectionOutcome => {
  const { sale_id, note_id, flags } = document;
  return { outcome: outcomeOf(flags, replayed), sale_id, note_id, flags };
};

const outcomeOf = (flags: readonly SaleFlag[], replayed: boolean): CommandOutcome['outcome'] => {
  if (replayed) return 'duplicate';
  return flags.length > 0 ? 'flagged' : 'applied';
};
