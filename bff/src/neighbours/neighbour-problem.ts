import { ProblemAnswer } from '@rmp/contracts';
import { Problem, type ServiceName } from '@rmp/service-kit/http';

/** Why a service gave no answer, as a problem: what it said itself, that it took too long, or that it is not there. */
export function neighbourProblem(service: ServiceName, error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof ProblemAnswer && typeof error.members['code'] === 'string') return saidBy(error);
  const isSlow = error instanceof Error && error.name === 'TimeoutError';

  return new Problem(isSlow ? 'common/dependency-slow' : 'common/dependency-down', { service, retry_after_s: 2 });
}

/** What every problem has is written anew on its way out; the facts of this one go along. */
function saidBy({ code, members }: ProblemAnswer): Problem {
  const { type: _type, title: _title, status: _status, code: _code, trace_id: _trace, ...facts } = members;

  return new Problem(code, facts);
}
