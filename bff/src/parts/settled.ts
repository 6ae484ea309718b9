import { bffProblems, type PartProblem } from '@rmp/contracts/bff';
import { Problem, problemResponse, type RequestFacts } from '@rmp/service-kit/http';

export type Settled<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: PartProblem };

/** The answer to a question, or the problem it came to, as it would have been answered. Bugs still rise. */
export async function settled<Value>(
  { trace_id }: RequestFacts,
  question: () => Promise<Value>,
): Promise<Settled<Value>> {
  try {
    return { ok: true, value: await question() };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;

    return { ok: false, problem: problemResponse(error, bffProblems, trace_id).body as PartProblem };
  }
}
