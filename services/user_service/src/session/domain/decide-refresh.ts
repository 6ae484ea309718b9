/** How long a rotated token still answers its successor: browsers and tabs refresh in parallel. */
export const ROTATION_GRACE_MS = 60_000;

export interface RefreshCircumstances {
  readonly token: { readonly rotated_at?: string; readonly expires_at: string };
  readonly session: { readonly status: SessionStatus; readonly epoch: number };
  readonly user: { readonly status: 'active' | 'disabled'; readonly session_epoch: number };
  readonly isDeviceRevoked: boolean;
  readonly now: string;
}

/** `ended` by its owner, or `revoked` because a used token came back. */
export type SessionStatus = 'active' | 'ended' | 'revoked';

export type RefreshDecision =
  | { readonly kind: 'rotate' }
  /** The token was rotated a moment ago: the same successor once more, nothing written. */
  | { readonly kind: 'repeat' }
  /** The token was rotated long ago, so somebody kept a copy: the whole family ends. */
  | { readonly kind: 'reuse' }
  | { readonly kind: 'refuse'; readonly code: RefreshRefusal };

export type RefreshRefusal = 'user/session-ended' | 'user/session-revoked' | 'user/disabled' | 'user/device-revoked';

/** What a presented refresh token brings. A session of another epoch than the user's was ended with all others. */
export function decideRefresh({ token, session, user, isDeviceRevoked, now }: RefreshCircumstances): RefreshDecision {
  if (session.status === 'revoked') return { kind: 'refuse', code: 'user/session-revoked' };
  if (session.status === 'ended') return { kind: 'refuse', code: 'user/session-ended' };
  if (user.status === 'disabled') return { kind: 'refuse', code: 'user/disabled' };
  if (isDeviceRevoked) return { kind: 'refuse', code: 'user/device-revoked' };
  if (session.epoch !== user.session_epoch) return { kind: 'refuse', code: 'user/session-ended' };
  if (token.rotated_at !== undefined) return isInGrace(token.rotated_at, now) ? { kind: 'repeat' } : { kind: 'reuse' };
  if (token.expires_at <= now) return { kind: 'refuse', code: 'user/session-ended' };

  return { kind: 'rotate' };
}

const isInGrace = (rotatedAt: string, now: string): boolean =>
  Date.parse(now) - Date.parse(rotatedAt) <= ROTATION_GRACE_MS;
