import type { SessionTokens } from './session-tokens.ts';

export interface TokenKeeper {
  /**
   * Tokens that are good now: those given, or their successors. `refused` is an access token the bff just answered 401
   * to, so it is not good whatever its age. Rejects as `refresh` does.
   */
  readonly goodTokens: (held: SessionTokens, refused?: string) => Promise<SessionTokens>;
}

interface Parts {
  readonly refresh: (tokens: SessionTokens) => Promise<SessionTokens>;
  readonly nowMs: () => number;
  /** Successors remembered at most; the oldest go first. */
  readonly successorsMax: number;
}

/**
 * Refreshes each session once, however many of its requests need it at the same moment. A successor is remembered until
 * a request brings it back: when the answer with the new cookie is lost on the way, the next request still comes with
 * the old one, and after the grace of user_service that would count as theft and end the session.
 */
export function tokenKeeper({ refresh, nowMs, successorsMax }: Parts): TokenKeeper {
  const successors = new Map<string, Promise<SessionTokens>>();
  const predecessors = new Map<string, string>();

  function successorOf(tokens: SessionTokens): Promise<SessionTokens> {
    const replaced = tokens.refresh_token;
    const known = successors.get(replaced);
    if (known) return known;

    const next = refresh(tokens).then(
      (successor) => {
        predecessors.set(successor.refresh_token, replaced);
        return successor;
      },
      (error: unknown) => {
        successors.delete(replaced);
        throw error;
      },
    );
    successors.set(replaced, next);
    if (successors.size > successorsMax) dropOldest(successors);
    if (predecessors.size > successorsMax) dropOldest(predecessors);
    return next;
  }

  function forgetPredecessorOf({ refresh_token }: SessionTokens): void {
    const replaced = predecessors.get(refresh_token);
    if (replaced === undefined) return;
    predecessors.delete(refresh_token);
    successors.delete(replaced);
  }

  return {
    goodTokens: async (held, refused) => {
      forgetPredecessorOf(held);
      let tokens = held;
      while (tokens.renew_at_ms <= nowMs() || tokens.access_token === refused) tokens = await successorOf(tokens);
      return tokens;
    },
  };
}

function dropOldest(map: Map<string, unknown>): void {
  const [oldest] = map.keys();
  if (oldest !== undefined) map.delete(oldest);
}
