import * as z from 'zod';
import { DeviceId, Instant, SaleId, TenantId, text, UserId } from '../primitives/index.ts';
import { taskFields } from '../tasks.ts';
import { SaleFlag } from './shapes.ts';

/**
 * What somebody of the shop has to look at. `number-clash`: two papers bear one number; `flagged-sale` and
 * `flagged-note`: something else is doubtful about a document that stands; `quarantine`: a command of a device that
 * could not be applied.
 */
export const TaskKind = z.enum(['number-clash', 'flagged-sale', 'flagged-note', 'quarantine']);
export type TaskKind = z.output<typeof TaskKind>;

/** `sale:<sale_id>`, `note:<note_id>` or `quarantine:<content_hash>`: a document has one task. */
export const TaskId = z.string().regex(/^(?:sale|note|quarantine):[0-9a-f-]{36,64}$/, 'must be a task of this service');
export type TaskId = z.output<typeof TaskId>;

export const Task = z
  .object({
    ...taskFields,
    task_id: TaskId,
    kind: TaskKind,
    /** The id of the sale or note, or the hash of the command. */
    subject: text(80),
    number: text(16).optional(),
    flags: z.array(SaleFlag).readonly(),
    /** Why a command could not be applied. */
    code: text(80).optional(),
    device_id: DeviceId.optional(),
    /**
     * `looked-at`: somebody said so; `sale-arrived`: the command waited for its sale and is applied now; `arrived`: what
     * the sale named was not known here yet, and came; `let-in`: somebody had a command applied after all.
     */
    resolved_how: z.enum(['looked-at', 'sale-arrived', 'arrived', 'let-in']).optional(),
  })
  .meta({ id: 'Task' });
export type Task = z.output<typeof Task>;

/** SHA-256 of a command as received. */
export const ContentHash = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits');

/** A command that could not be applied when it came. It stays as evidence when it is applied later. */
export const PutAside = z
  .object({
    tenant_id: TenantId,
    content_hash: ContentHash,
    seq: z.int().min(1),
    device_id: DeviceId,
    user_id: UserId,
    command_id: text(120).optional(),
    code: text(80),
    pointer: z.string().optional(),
    received_at: Instant,
    /** Of a correction of a bill that is not here yet: it is applied by itself when that comes. */
    waits_for_sale_id: SaleId.optional(),
    /** When it was applied by itself, once its sale had come. */
    applied_at: Instant.optional(),
  })
  .meta({ id: 'PutAside' });
export type PutAside = z.output<typeof PutAside>;

/** The same with the command itself, byte for byte of its JSON. */
export const PutAsideWhole = PutAside.extend({ raw: z.string() }).meta({ id: 'PutAsideWhole' });
export type PutAsideWhole = z.output<typeof PutAsideWhole>;
