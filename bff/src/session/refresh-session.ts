import type { SignedIn } from '@rmp/contracts/user';
import type { RequestFacts } from '@rmp/service-kit/http';
import type { BffDeps } from '../deps.ts';

const TIMEOUT_MS = 5_000;

/** The next pair of tokens for a refresh token. */
export const refreshSession = (
  deps: BffDeps,
  body: { readonly refresh_token: string },
  { trace_id, ip }: RequestFacts,
): Promise<SignedIn> => deps.ask('user', { trace_id, ip, timeoutMs: TIMEOUT_MS }, (user) => user.refresh({ body }));
