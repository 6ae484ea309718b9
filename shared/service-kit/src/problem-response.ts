import { commonProblems, type ProblemKind } from '@rmp/contracts';
import { Problem } from './problem.ts';

export type ProblemKinds = Readonly<Record<string, ProblemKind>>;

export interface ProblemResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Any thrown thing as a problem. What is not one of ours is a bug, which the answer does not describe. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const code = (error as { code?: unknown }).code;

  return new Problem((typeof code === 'string' && problemOfFramework[code]) || 'common/unexpected');
}

const problemOfFramework: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'common/too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'common/unsupported-media-type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'common/malformed',
  FST_ERR_CTP_EMPTY_TYPE: 'common/unsupported-media-type',
};

/** The problem as RFC 9457 says it, with the service's kinds beside the common ones. */
export function problemResponse(problem: Problem, kinds: ProblemKinds, traceId: string): ProblemResponse {
  const kind: ProblemKind = kinds[problem.code] ?? commonKinds[problem.code] ?? commonProblems['common/unexpected'];
  const retryAfter = problem.members['retry_after_s'];

  return {
    status: kind.status,
    headers: {
      'content-type': 'application/problem+json',
      ...(kind.status === 401 && { 'www-authenticate': 'Bearer' }),
      ...(typeof retryAfter === 'number' && { 'retry-after': String(Math.ceil(retryAfter)) }),
    },
    body: {
      type: `/problems/${problem.code}`,
      title: kind.title,
      status: kind.status,
      code: problem.code,
      ...problem.members,
      trace_id: traceId,
    },
  };
}

const commonKinds: ProblemKinds = commonProblems;
