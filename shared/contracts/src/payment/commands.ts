import * as z from 'zod';
import { CommandId, CustomerId, DeviceId, Instant, PaymentId, text, UserId } from '../primitives/index.ts';
import { CustomerPatch, NewCustomer } from './customer.ts';
import { NewPayment } from './shapes.ts';

export const PAYMENT_COMMANDS_MAX = 200;

/** The version of `data` that today's app writes, for every kind; every one ever shipped is read. */
export const PAYMENT_COMMAND_VERSION = 1;

/** `add-customer`: a new customer under the id his device minted. */
export const AddCustomer = z.strictObject({ ...NewCustomer.shape, customer_id: CustomerId });
export type AddCustomer = z.output<typeof AddCustomer>;

/** `change-customer`: what a person changed, the whole of each group it is in. */
export const ChangeCustomer = z.strictObject({ customer_id: CustomerId, patch: CustomerPatch });
export type ChangeCustomer = z.output<typeof ChangeCustomer>;

/** `record-payment`: money that changed hands at the counter; with its number it is a fact. */
export const RecordPayment = NewPayment.safeExtend({ payment_id: PaymentId }).meta({ id: 'RecordPayment' });
export type RecordPayment = z.output<typeof RecordPayment>;

/** `undo-payment`. */
export const UndoPaymentCommand = z.strictObject({ payment_id: PaymentId, reason: text(200) });
export type UndoPaymentCommand = z.output<typeof UndoPaymentCommand>;

/** What a device queued about customers and money. Fields we do not know are counted, never refused. */
export const PaymentCommand = z.looseObject({
  command_id: CommandId,
  kind: z.string().max(40),
  v: z.int().min(1).max(1000),
  data: z.record(z.string(), z.unknown()),
  /** By the device's clock; when it is absent, the moment we got it. */
  made_at: Instant.optional(),
  /** Who did it, where that is not who sends it. */
  author_id: UserId.optional(),
});
export type PaymentCommand = z.output<typeof PaymentCommand>;

/** The commands are read one by one, so that a spoilt one is put aside and the others are applied. */
export const PaymentCommandBatch = z
  .strictObject({
    device_id: DeviceId,
    /** The device's clock as it sends: what it stamped is set right by the difference. */
    device_now: Instant.optional(),
    commands: z.array(z.unknown()).min(1).max(PAYMENT_COMMANDS_MAX).readonly().meta({
      description:
        'Each a PaymentCommand: `{command_id, kind: "add-customer" | "change-customer" | "record-payment" | "undo-payment", v, data, made_at?, author_id?}`',
    }),
  })
  .meta({ id: 'PaymentCommandBatch' });
export type PaymentCommandBatch = z.output<typeof PaymentCommandBatch>;

/** What became of one command. `attention` says why, where and how to mend it; `stored` that nothing is lost. */
export const PaymentCommandOutcome = z.object({
  /** As far as it could be read. */
  command_id: text(120).optional(),
  outcome: z.enum(['applied', 'duplicate', 'flagged', 'attention']),
  /** SHA-256 of the command as received, canonical JSON: the device deletes its row only on seeing it. */
  content_hash: z.string(),
  customer_id: CustomerId.optional(),
  payment_id: PaymentId.optional(),
  flags: z.array(text(60)).readonly().optional(),
  stored: z.boolean().optional(),
  code: z.string().optional(),
  pointer: z.string().optional(),
  fix: text(300).optional(),
  unknown_fields: z.int().min(0),
});
export type PaymentCommandOutcome = z.output<typeof PaymentCommandOutcome>;

export const PaymentCommandOutcomes = z
  .object({ outcomes: z.array(PaymentCommandOutcome).readonly() })
  .meta({ id: 'PaymentCommandOutcomes' });
export type PaymentCommandOutcomes = z.output<typeof PaymentCommandOutcomes>;
