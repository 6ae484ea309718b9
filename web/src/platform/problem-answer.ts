/** What a server that was reached refused with (RFC 9457). Features choose their words by `code`. */
export class ProblemAnswer extends Error {
  readonly status: number;
  readonly code: string;
  /** All members of the problem: `errors`, `trace_id` and the facts of its kind. */
  readonly members: Readonly<Record<string, unknown>>;

  constructor(status: number, members: Readonly<Record<string, unknown>>) {
    super(`${status} ${String(members['code'])}`);
    this.status = status;
    this.code = String(members['code']);
    this.members = members;
  }
}

/** The problem in a refusal. An answer without one comes from something between us and the server. */
export async function problemIn(response: Response): Promise<ProblemAnswer> {
  const isProblem = response.headers.get('content-type')?.includes('json') ?? false;
  const members = isProblem ? asMembers(await response.json().catch(() => null)) : undefined;
  return new ProblemAnswer(response.status, members ?? { code: 'common/unexpected' });
}

/** The cast: any object is a record of unknown members. */
function asMembers(json: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof json === 'object' && json !== null ? (json as Readonly<Record<string, unknown>>) : undefined;
}
