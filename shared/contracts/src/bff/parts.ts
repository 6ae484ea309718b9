import * as z from 'zod';
import { Instant } from '../primitives/index.ts';

/** A problem that came with an answer instead of being it (RFC 9457, with its further members). */
export const PartProblem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int().min(400).max(599),
    code: z.string(),
    trace_id: z.string(),
  })
  .meta({ id: 'PartProblem' });
export type PartProblem = z.output<typeof PartProblem>;

/** One part of a screen: what its service said and when, or why there is none. */
export const partOf = <Data extends z.ZodType>(data: Data) =>
  z.union([z.object({ as_of: Instant, data }), z.object({ problem: PartProblem })]);

export type Part<Data> = { readonly as_of: string; readonly data: Data } | { readonly problem: PartProblem };
