import type { SignedIn } from '@rmp/contracts/user';

/** What the sealed cookie holds. No page ever sees it. */
export interface SessionTokens {
  readonly tenant_id: string;
  readonly access_token: string;
  readonly refresh_token: string;
  /** Milliseconds since 1970 by this server's clock: from here on the access token is renewed before it is used. */
  readonly renew_at_ms: number;
}

/** A call that takes a while must not outlive its token. */
const MARGIN_SECONDS = 30;

/** The tokens of an answer that came now. A short-lived token is renewed halfway, a usual one 30 s before its end. */
export function tokensIn(signedIn: SignedIn, nowMs: number): SessionTokens {
  const { user, access_token, refresh_token, expires_in } = signedIn;
  const goodForSeconds = Math.max(expires_in - MARGIN_SECONDS, expires_in / 2);
  return {
    tenant_id: user.tenant_id,
    access_token,
    refresh_token,
    renew_at_ms: nowMs + Math.floor(goodForSeconds * 1000),
  };
}
