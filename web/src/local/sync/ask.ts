import { ProblemAnswer } from '#platform/problem-answer.ts';

/** Asks the bff. A refusal throws `ProblemAnswer`; a network or server that does not answer throws anything else. */
export type Ask = (path: `/${string}`, init?: RequestInit) => Promise<Response>;

/** What came of one question. `later`: nobody knows whether it was done, so it is asked again, and changes nothing then. */
export type Answer =
  | { readonly is: 'done'; readonly body: unknown }
  | { readonly is: 'refused'; readonly code: string; readonly title: string }
  | Later;

export interface Later {
  readonly is: 'later';
  /**
   * `nobody`: no server was reached; `sign-in`: it wants somebody signed in; `older-server`: it does not know yet what
   * this app sends; `broken`: it failed at just this.
   */
  readonly why: 'nobody' | 'busy' | 'sign-in' | 'older-server' | 'broken';
  /** When the server wishes to be asked again, in milliseconds from now. */
  readonly after_ms?: number;
  /** Some of what waited has gone all the same. */
  readonly hasMoved?: boolean;
}

/** A server that holds a request open for longer than this holds up everything behind it. */
export const ANSWER_WITHIN_MS = 20_000;

/** Asks once and says what came of it. Never throws for what the other side does. */
export async function askOnce(ask: Ask, path: `/${string}`, init: RequestInit = {}): Promise<Answer> {
  try {
    const response = await ask(path, { ...init, signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    return { is: 'done', body: await response.json() };
  } catch (error) {
    return error instanceof ProblemAnswer ? refusalOf(error) : { is: 'later', why: 'nobody' };
  }
}

function refusalOf({ status, code, members }: ProblemAnswer): Answer {
  if (status === 401 || SESSION_ENDS.has(code)) return { is: 'later', why: 'sign-in' };
  if (status === 426 || code === 'common/no-such-route') return { is: 'later', why: 'older-server' };
  if (WAIT.has(status)) return { is: 'later', why: 'busy', ...afterOf(members) };
  if (status >= 500) return { is: 'later', why: 'broken' };
  return { is: 'refused', code, title: typeof members['title'] === 'string' ? members['title'] : code };
}

const SESSION_ENDS: ReadonlySet<string> = new Set([
  'common/tenant-mismatch',
  'user/disabled',
  'user/device-revoked',
  'user/device-unknown',
]);

/** Too many requests, a neighbour that is away or slow: its own word for "later". */
const WAIT: ReadonlySet<number> = new Set([429, 502, 503, 504]);

function afterOf(members: Readonly<Record<string, unknown>>): { readonly after_ms?: number } {
  const seconds = members['retry_after_s'];
  return typeof seconds === 'number' && seconds > 0 ? { after_ms: seconds * 1000 } : {};
}
