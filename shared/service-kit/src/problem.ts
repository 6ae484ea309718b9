import type { Result } from '@rmp/gst';

export interface FieldError {
  /** JSON pointer to the field: `/lines/0/qty_milli`. */
  readonly pointer: string;
  readonly detail?: string;
  /** Where the field was, when not in the body. */
  readonly in?: 'query' | 'path' | 'header';
}

export type ProblemMembers = Readonly<Record<string, unknown>> & { readonly errors?: readonly FieldError[] };

/** The one thrown class of refusals. It aborts the transaction it is thrown in and leaves as RFC 9457. */
export class Problem extends Error {
  readonly code: string;
  readonly members: ProblemMembers;

  constructor(code: string, members: ProblemMembers = {}) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.members = members;
  }
}

/** The value of a decision, or its refusal as a problem with the same code and facts. */
export function orProblem<Value, Refusal extends { readonly code: string }>(result: Result<Value, Refusal>): Value {
  if (result.ok) return result.value;
  const { code, ...members } = result.refusal;
  throw new Problem(code, members);
}
