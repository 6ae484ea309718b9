import * as z from 'zod';
import { Instant, TenantId } from './primitives/index.ts';

/** A kind of event as data. Schemas only grow; a break is a new version beside the old. */
export interface EventKind {
  readonly summary: string;
  readonly data: z.ZodType;
}

export type EventKinds = Readonly<Record<string, EventKind>>;

export const defineEvents = <const Kinds extends EventKinds>(kinds: Kinds): Kinds => kinds;

export type EventData<Kinds extends EventKinds, Type extends keyof Kinds> = z.output<Kinds[Type]['data']>;

/**
 * CloudEvents 1.0, structured mode, JSON. `id` is `<service>:<tenant>:<seq>:<position>`: deterministic, so that
 * publishing twice is visible. `seq` is the producing service's order for this tenant.
 */
export const CloudEvent = z.looseObject({
  specversion: z.literal('1.0'),
  id: z.string().max(120),
  source: z.string().max(80),
  type: z.string().max(80),
  subject: z.string().max(120),
  time: Instant,
  datacontenttype: z.literal('application/json'),
  tenantid: TenantId,
  seq: z.int().min(1),
  data: z.record(z.string(), z.unknown()),
});
export type CloudEvent = z.output<typeof CloudEvent>;

/** An event before it has its place: the transaction that carries it gives `id`, `seq` and `time`. */
export interface NewEvent {
  readonly type: string;
  readonly subject: string;
  readonly data: Readonly<Record<string, unknown>>;
}
