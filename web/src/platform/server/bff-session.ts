import type { CallInput } from '@rmp/contracts';
import type { bffContract, SessionOpened } from '@rmp/contracts/bff';
import type { SignedIn } from '@rmp/contracts/user';
import { problem, problemResponse } from './problem.ts';
import { tokensIn } from './session-tokens.ts';
import type { SessionTokens } from './session-tokens.ts';

/** A refusal on its way out: the answer to give instead, a new one to each who waits for it, as a body is read once. */
export class Refusal extends Error {
  readonly #write: () => Response;

  constructor(write: () => Response) {
    super('refused by the bff');
    this.#write = write;
  }

  get answer(): Response {
    return this.#write();
  }
}

type SignInWanted = CallInput<(typeof bffContract)['signIn']>['body'];

/**
 * Opens a session at the bff, which judges what is wanted and counts the attempts of the address `callFrom`. Throws
 * `Refusal` with its problem.
 */
export const openSession = (bffUrl: string, body: SignInWanted, callFrom: string | null): Promise<SessionOpened> =>
  post<SessionOpened>(new URL('/session/sign-in', bffUrl), body, callFrom ? { 'x-forwarded-for': callFrom } : {});

/** The next tokens of a session. Throws `Refusal` with the bff's problem. */
export async function refreshSession(bffUrl: string, { refresh_token }: SessionTokens): Promise<SessionTokens> {
  const signedIn = await post<SignedIn>(new URL('/session/refresh', bffUrl), { refresh_token });
  return tokensIn(signedIn, Date.now());
}

/** Ends a session at the bff. Throws `Refusal` with its problem. */
export async function closeSession(bffUrl: string, tokens: SessionTokens): Promise<void> {
  await post(
    new URL('/session/sign-out', bffUrl),
    { refresh_token: tokens.refresh_token },
    { authorization: `Bearer ${tokens.access_token}`, 'x-tenant-id': tokens.tenant_id },
  );
}

async function post<Answer>(url: URL, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new Refusal(() => problem('common/dependency-down'));
  });
  const answer: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined);
  if (response.ok) return asAnswer<Answer>(answer);

  const retryAfter = response.headers.get('retry-after');
  const waiting = retryAfter ? { 'retry-after': retryAfter } : {};
  throw new Refusal(() => problemResponse(response.status, answer ?? {}, waiting));
}

/** The cast: the bff sends what its response schema lets through, and `Answer` is made from that schema. */
function asAnswer<Answer>(answer: unknown): Answer {
  return answer as Answer;
}
