import * as z from 'zod';
import type { Permission } from './permission.ts';
import { DeviceId, Instant, pageOf, pageQuery, TenantId, text, UserId } from './primitives/index.ts';

/** SHA-256 of a command as received, canonical JSON. */
export const CommandHash = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits');

/** A command that could not be applied when it came. It stays as evidence when it is applied later. */
export const PutAsideCommand = z
  .object({
    tenant_id: TenantId,
    content_hash: CommandHash,
    seq: z.int().min(1),
    device_id: DeviceId,
    /** Who made it. */
    user_id: UserId,
    command_id: text(120).optional(),
    code: text(80),
    pointer: z.string().optional(),
    received_at: Instant,
    /** When somebody had it applied after all. */
    applied_at: Instant.optional(),
  })
  .meta({ id: 'PutAsideCommand' });
export type PutAsideCommand = z.output<typeof PutAsideCommand>;

/** The same with the command itself, byte for byte of its JSON. */
export const PutAsideCommandWhole = PutAsideCommand.extend({ raw: z.string() }).meta({ id: 'PutAsideCommandWhole' });
export type PutAsideCommandWhole = z.output<typeof PutAsideCommandWhole>;

/** The addresses at which a shop looks at what was put aside, and lets it in. */
export const quarantineRoutes = <Outcome extends z.ZodType>(access: Permission, outcome: Outcome) =>
  ({
    listQuarantine: {
      method: 'GET',
      path: '/quarantine',
      summary: 'Commands of devices that could not be applied when they came, newest first',
      access,
      query: z.strictObject(pageQuery),
      success: 200,
      returns: pageOf(PutAsideCommand),
      problems: [],
    },
    getQuarantined: {
      method: 'GET',
      path: '/quarantine/{content_hash}',
      summary: 'One of them with the command as it came',
      access,
      params: z.strictObject({ content_hash: CommandHash }),
      success: 200,
      returns: PutAsideCommandWhole,
      problems: ['common/not-found'],
    },
    letIn: {
      method: 'POST',
      path: '/quarantine/{content_hash}/let-in',
      summary: 'Apply a command that was put aside, as if its device had sent it again',
      description: 'Its author stays who made it; safe to repeat.',
      access,
      params: z.strictObject({ content_hash: CommandHash }),
      success: 200,
      returns: outcome,
      repeat: 'none',
      problems: ['common/not-found'],
    },
  }) as const;
