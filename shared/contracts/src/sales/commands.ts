import * as z from 'zod';
import { CommandId, DeviceId, Instant, SaleId, text } from '../primitives/index.ts';
import { SaleFlag } from './shapes.ts';

export const COMMANDS_MAX = 50;

/**
 * What a device queued. `v` is the version of `data`; every version ever shipped is read (upcasters). Fields we do not
 * know are kept and counted, never refused: the bill was made, perhaps by a newer app.
 */
export const SyncCommand = z.looseObject({
  command_id: CommandId,
  kind: z.string().max(40),
  v: z.int().min(1).max(1000),
  data: z.record(z.string(), z.unknown()),
});
export type SyncCommand = z.output<typeof SyncCommand>;

export const CommandBatch = z
  .strictObject({
    device_id: DeviceId,
    device_now: Instant.optional(),
    commands: z.array(SyncCommand).min(1).max(COMMANDS_MAX).readonly(),
  })
  .meta({ id: 'CommandBatch' });

/** What became of one command. `attention` always says why, where and how to mend it; `stored` that nothing is lost. */
export const CommandOutcome = z.object({
  command_id: CommandId,
  outcome: z.enum(['applied', 'duplicate', 'flagged', 'attention']),
  /** SHA-256 of the command as received: the device deletes its row only on seeing it. */
  content_hash: z.string(),
  sale_id: SaleId.optional(),
  flags: z.array(SaleFlag).readonly().optional(),
  stored: z.boolean().optional(),
  code: z.string().optional(),
  pointer: z.string().optional(),
  fix: text(300).optional(),
  unknown_fields: z.int().min(0),
});
export type CommandOutcome = z.output<typeof CommandOutcome>;

export const CommandOutcomes = z.object({ outcomes: z.array(CommandOutcome).readonly() }).meta({ id: 'CommandOutcomes' });
