/** One kind of refusal: what the answer's status and title are, whatever the occasion. */
export interface ProblemKind {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 426 | 429 | 500 | 503 | 504;
  readonly title: string;
}

/** Problems any route may answer, in the order in which a request meets them (design section 4). */
export const commonProblems = {
  'common/unauthenticated': { status: 401, title: 'Sign in: the token is missing, expired or not ours' },
  'common/tenant-required': { status: 400, title: 'Name the tenant in the body, query, path or X-Tenant-Id' },
  'common/tenant-mismatch': { status: 403, title: 'This token belongs to another tenant' },
  'common/forbidden': { status: 403, title: 'Your role may not do this' },
  'common/malformed': { status: 400, title: 'The body is not valid JSON' },
  'common/invalid': { status: 400, title: 'Some fields are missing, unknown or wrong' },
  'common/too-large': { status: 413, title: 'The body is over the limit' },
  'common/unsupported-media-type': { status: 415, title: 'Send application/json' },
  'common/not-found': { status: 404, title: 'There is no such record' },
  'common/no-such-route': { status: 404, title: 'There is no such address' },
  'common/id-reused': { status: 409, title: 'This id was used for something else' },
  'common/rate-limited': { status: 429, title: 'Too many requests: wait and try again' },
  'common/dependency-down': { status: 503, title: 'A neighbouring service does not answer' },
  'common/dependency-slow': { status: 504, title: 'A neighbouring service took too long' },
  'common/unavailable': { status: 503, title: 'The service cannot do its job right now' },
  'common/unexpected': { status: 500, title: 'Something broke on our side' },
} as const satisfies Readonly<Record<string, ProblemKind>>;

/** Says which problems a service adds, keeping their codes as types. */
export const defineProblems = <const Kinds extends Readonly<Record<string, ProblemKind>>>(kinds: Kinds): Kinds => kinds;
