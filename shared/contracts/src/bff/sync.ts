import * as z from 'zod';
import { Item } from '../inventory/shapes.ts';
import { Customer } from '../payment/customer.ts';
import { Payment } from '../payment/shapes.ts';
import {
  DeviceId,
  Instant,
  ItemId,
  MovementId,
  NoteId,
  CustomerId,
  PaymentId,
  queryFlag,
  SaleId,
  text,
} from '../primitives/index.ts';
import { SaleNote } from '../sales/notes.ts';
import { SaleSummary } from '../sales/shapes.ts';
import { DeviceCheck, DeviceKey, Epoch, Tenant } from '../tenant/shapes.ts';
import { KeyedDevice } from './session.ts';
import { PartProblem } from './parts.ts';

export const PUSH_COMMANDS_MAX = 200;

/** About 1 kB a bill, and bills of 200 lines: what a push may hold in bytes. */
export const PUSH_BYTES_MAX = 8_000_000;

const pushed = {
  device_id: DeviceId,
  /** The device's clock as it sends: ten minutes off flags the bills of the push. */
  device_now: Instant,
  /** As the last answer gave it; 0 before the first. */
  epoch: Epoch,
  /** `content_hash` of any outcome of the last answer: with the epoch it tells the device from a copy of it. */
  last_ack: DeviceCheck.shape.last_ack,
  /** How many commands wait on the device, for the owner's list of devices. */
  pending: DeviceCheck.shape.pending,
  /** Read one by one, so that a spoilt one does not hold up the others. None: only to be heard of. */
  commands: z.array(z.unknown()).max(PUSH_COMMANDS_MAX).readonly().meta({
    description: 'Each a SyncCommand: `{command_id, kind, v, author_id, made_at, data}`, oldest first',
  }),
};

/** The body of `POST /sync/push`. The key is asked for where a command is of another author than the sender. */
export const Push = z.strictObject({ ...pushed, device_key: DeviceKey.optional() }).meta({ id: 'Push' });
export type Push = z.output<typeof Push>;

/** The body of `POST /sync/push-by-device`: nobody is signed in, and the device says who it is. */
export const DevicePush = z.strictObject({ ...pushed, device_key: DeviceKey }).meta({ id: 'DevicePush' });
export type DevicePush = z.output<typeof DevicePush>;

/**
 * What became of one command. `applied`, `duplicate`, `flagged` and `waiting` (kept, applied by itself when its sale
 * comes): the device forgets it. `attention`: a person has to look; with `stored` the server holds it as it came.
 * `later`: its service was away, send it again.
 */
export const PushOutcome = z
  .object({
    /** As far as it could be read. */
    command_id: text(120).optional(),
    /** SHA-256 of the command as received, canonical JSON: the device deletes its row only on seeing it. */
    content_hash: z.string(),
    outcome: z.enum(['applied', 'duplicate', 'flagged', 'waiting', 'attention', 'later']),
    /** Why it should be looked at though it holds. */
    flags: z.array(text(60)).readonly().optional(),
    code: z.string().optional(),
    /** Where the fault is, as a JSON pointer into the command. */
    pointer: z.string().optional(),
    fix: text(300).optional(),
    stored: z.boolean().optional(),
    waits_for_sale_id: SaleId.optional(),
    sale_id: SaleId.optional(),
    note_id: NoteId.optional(),
    item_id: ItemId.optional(),
    movement_id: MovementId.optional(),
    customer_id: CustomerId.optional(),
    payment_id: PaymentId.optional(),
    unknown_fields: z.int().min(0),
  })
  .meta({ id: 'PushOutcome' });
export type PushOutcome = z.output<typeof PushOutcome>;

/**
 * The device as the server knows it now. `known`: go on with this epoch. `copy`: another profile with this device's id
 * was here since; become `device`, with its id, prefix, series and key, and this epoch: what is queued goes as it is.
 * `revoked`: signed out by the owner; what it brought is kept for him, and nothing was applied. `unchecked`: who keeps
 * the devices is away; the outcomes hold, and epoch and acknowledgement stay as they were.
 */
export const PushedDevice = z
  .discriminatedUnion('is', [
    z.object({ is: z.literal('known'), epoch: Epoch }),
    z.object({ is: z.literal('copy'), epoch: Epoch, device: KeyedDevice }),
    z.object({ is: z.literal('revoked') }),
    z.object({ is: z.literal('unchecked') }),
  ])
  .meta({ id: 'PushedDevice' });
export type PushedDevice = z.output<typeof PushedDevice>;

/** One outcome for each command, in their order. */
export const Pushed = z
  .object({ outcomes: z.array(PushOutcome).readonly(), server_now: Instant, device: PushedDevice })
  .meta({ id: 'Pushed' });
export type Pushed = z.output<typeof Pushed>;

/** Holds the places in several lists at once. */
export const SyncCursor = z
  .string()
  .max(2000)
  .regex(/^[A-Za-z0-9_-]+$/, 'must be a cursor this address gave');

export const PullQuery = z.strictObject({
  /** Of the answer before; without it everything from the beginning. */
  cursor: SyncCursor.optional(),
  /** Only what the counter needs: items, parties and the profile, without bills, notes and payments. */
  first: queryFlag.optional(),
});
export type PullQuery = z.output<typeof PullQuery>;

/**
 * What changed since the cursor. Rows replace what the device has under their ids; an item with `deleted_at` is a
 * tombstone, and comes although the device may never have had it.
 */
export const Pulled = z
  .object({
    items: z.array(Item).readonly(),
    parties: z.array(Customer).readonly(),
    /** When it changed. */
    profile: Tenant.optional(),
    sales: z.array(SaleSummary).readonly(),
    notes: z.array(SaleNote).readonly(),
    payments: z.array(Payment).readonly(),
    cursor: SyncCursor,
    /** There is more at once. */
    more: z.boolean(),
    /** All items, parties and the profile up to `as_of` were given: the counter can bill while the past loads behind. */
    ready: z.boolean(),
    as_of: Instant,
    /** Lists that could not be read now; the cursor keeps their places. */
    problems: z.object({
      items: PartProblem.optional(),
      parties: PartProblem.optional(),
      profile: PartProblem.optional(),
      sales: PartProblem.optional(),
      notes: PartProblem.optional(),
      payments: PartProblem.optional(),
    }),
  })
  .meta({ id: 'Pulled' });
export type Pulled = z.output<typeof Pulled>;
