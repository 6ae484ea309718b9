import { commonProblems } from '@rmp/contracts';

const ownProblems = {
  'web/other-origin': { status: 403, title: 'This call comes from another site' },
} as const;

const kinds = { ...commonProblems, ...ownProblems };

/** A refusal of the app's own server, shaped as those of the services (RFC 9457). */
export function problem(code: keyof typeof kinds): Response {
  const { status, title } = kinds[code];
  return problemResponse(status, { type: `/problems/${code}`, title, status, code, trace_id: crypto.randomUUID() });
}

/** The problem another server answered, passed on. */
export function problemResponse(
  status: number,
  members: unknown,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify(members), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  });
}
