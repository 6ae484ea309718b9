import type { Caller, RequestFacts } from '@rmp/service-kit/http';
import type { Asking } from '../neighbours/ask.ts';

/** Longer than this nobody waits for a screen, whatever budget is given. */
const BUDGET_MS_MAX = 10_000;
const BUDGET_MS_DEFAULT = 2_500;

/** How a caller's questions are asked: in his name, each with what is left of his time when it is asked. */
export function askingFor(caller: Caller, facts: RequestFacts): () => Asking {
  const budgetMs = Math.min(facts.budget_ms ?? BUDGET_MS_DEFAULT, BUDGET_MS_MAX);
  const until = performance.now() + budgetMs;

  return () => ({
    ...(facts.token && { token: facts.token }),
    tenant_id: caller.tenant_id,
    trace_id: facts.trace_id,
    ip: facts.ip,
    timeoutMs: Math.max(1, Math.floor(until - performance.now())),
  });
}
