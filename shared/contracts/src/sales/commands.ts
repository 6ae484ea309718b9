import * as z from 'zod';
import { CommandId, DeviceId, Instant, NoteId, SaleId, text, UserId } from '../primitives/index.ts';
import { NewDebitNote, NewReturn, SaleCancel } from './notes.ts';
import { SaleFlag } from './shapes.ts';
import { ShareSecret } from './shares.ts';

export const COMMANDS_MAX = 50;

/** The version of `record-sale` today's app writes; its `data` is a `NewSale` that is a fact. */
export const RECORD_SALE_VERSION = 2;

/** `record-return` of today: a return that is a fact, with the sale it is on. */
export const RECORD_RETURN_VERSION = 1;
export const RecordReturn = z.strictObject({ sale_id: SaleId, ...NewReturn.shape });
export type RecordReturn = z.output<typeof RecordReturn>;

/** `cancel-sale` of today: a cancellation that is a fact, with its sale. */
export const CANCEL_SALE_VERSION = 1;
export const CancelSale = z.strictObject({ sale_id: SaleId, ...SaleCancel.shape });
export type CancelSale = z.output<typeof CancelSale>;

/** `share-bill` of today: a link that a device gave away, with the secret it minted for it. */
export const SHARE_BILL_VERSION = 1;
export const ShareBill = z.strictObject({
  sale_id: SaleId,
  /** The note on that bill which the link opens, in place of the bill. */
  note_id: NoteId.optional(),
  secret: ShareSecret,
  device_id: DeviceId.optional(),
});
export type ShareBill = z.output<typeof ShareBill>;

/** `record-debit-note` of today: a debit note that is a fact, with the sale it is on. */
export const RECORD_DEBIT_NOTE_VERSION = 1;
export const RecordDebitNote = z.strictObject({ sale_id: SaleId, ...NewDebitNote.shape });
export type RecordDebitNote = z.output<typeof RecordDebitNote>;

/**
 * What a device queued. `v` is the version of `data`; every version ever shipped is read (upcasters). Fields we do not
 * know are kept and counted, never refused: the bill was made, perhaps by a newer app.
 */
export const SyncCommand = z.looseObject({
  command_id: CommandId,
  kind: z.string().max(40),
  v: z.int().min(1).max(1000),
  data: z.record(z.string(), z.unknown()),
  /** Who made it, where that is not who sends it. */
  author_id: UserId.optional(),
  /** By the device's clock. */
  made_at: Instant.optional(),
});
export type SyncCommand = z.output<typeof SyncCommand>;

/** The commands are read one by one, so that a spoilt one is put aside and the others are applied. */
export const CommandBatch = z
  .strictObject({
    device_id: DeviceId,
    /** The device's clock as it sends: ten minutes off flags the bills of the batch. */
    device_now: Instant.optional(),
    commands: z.array(z.unknown()).min(1).max(COMMANDS_MAX).readonly().meta({
      description:
        'Each a SyncCommand: `{command_id, kind: "record-sale" | "record-return" | "record-debit-note" | "cancel-sale" | "share-bill", v, data}`',
    }),
  })
  .meta({ id: 'CommandBatch' });
export type CommandBatch = z.output<typeof CommandBatch>;

/**
 * What became of one command. `waiting`: kept, and applied by itself when the bill it corrects comes. `attention` always
 * says why, where and how to mend it; `stored` that nothing is lost.
 */
export const CommandOutcome = z.object({
  /** As far as it could be read. */
  command_id: text(120).optional(),
  outcome: z.enum(['applied', 'duplicate', 'flagged', 'waiting', 'attention']),
  /** SHA-256 of the command as received, canonical JSON: the device deletes its row only on seeing it. */
  content_hash: z.string(),
  sale_id: SaleId.optional(),
  note_id: NoteId.optional(),
  flags: z.array(SaleFlag).readonly().optional(),
  stored: z.boolean().optional(),
  /** The bill that a `waiting` one waits for. */
  waits_for_sale_id: SaleId.optional(),
  code: z.string().optional(),
  pointer: z.string().optional(),
  fix: text(300).optional(),
  unknown_fields: z.int().min(0),
});
export type CommandOutcome = z.output<typeof CommandOutcome>;

export const CommandOutcomes = z
  .object({ outcomes: z.array(CommandOutcome).readonly() })
  .meta({ id: 'CommandOutcomes' });
export type CommandOutcomes = z.output<typeof CommandOutcomes>;
