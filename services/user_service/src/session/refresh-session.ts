import type { TenantId } from '@rmp/contracts';
import type { SignedIn } from '@rmp/contracts/user';
import { Problem, type Tx } from '@rmp/service-kit';
import assert from 'node:assert/strict';
import type { UserDeps } from '../deps.ts';
import type { StoredUser } from '../user/user.store.ts';
import { decideRefresh, type RefreshDecision } from './domain/decide-refresh.ts';
import { sessionEndsAt } from './domain/session-life.ts';
import { secretHash, tenantOfSecret } from '../secret/bearer-secret.ts';
import type { RefreshTokenRow, Session } from './session.store.ts';
import { signedIn } from './signed-in.ts';

/** What is known about a presented token. */
interface Presented {
  readonly token: RefreshTokenRow;
  readonly session: Session;
  readonly user: StoredUser;
  readonly decision: RefreshDecision;
}

/**
 * Answers a new access token and the next refresh token, to parallel callers the same one. Throws `user/session-ended`,
 * `user/session-revoked`, `user/disabled` or `user/device-revoked`; reuse ends the family before it is refused.
 */
export async function refreshSession(deps: UserDeps, refreshToken: string): Promise<SignedIn> {
  const tenantId = tenantOfSecret(refreshToken);
  const first = await presented(deps, tenantId, refreshToken);
  // Only what changes something needs a transaction, and nobody's token may not even touch the tenant's head.
  const { user, session, decision } = isWritten(first.decision) ? await settle(deps, first, refreshToken) : first;

  if (decision.kind === 'reuse') throw new Problem('user/session-revoked');
  if (decision.kind === 'refuse') throw new Problem(decision.code);
  return signedIn(deps, { user, device_id: session.device_id, refreshToken: deps.successorOf(refreshToken) });
}

const isWritten = ({ kind }: RefreshDecision): boolean => kind === 'rotate' || kind === 'reuse';

/** Decides again inside the transaction: a twin may have rotated the token meanwhile, and then this is a repeat. */
async function settle(deps: UserDeps, { user }: Presented, refreshToken: string): Promise<Presented> {
  const { tenant_id } = user;
  const sessions = deps.sessionsOf(tenant_id);

  return deps.transaction(tenant_id, { caller: user }, async (tx) => {
    const now = await presented(deps, tenant_id, refreshToken, tx);
    const { session_id } = now.session;
    if (now.decision.kind === 'rotate')
      sessions.rotate(now.token, successorRow(deps, refreshToken, session_id, tx), tx);
    if (now.decision.kind === 'reuse') {
      sessions.change(session_id, { status: 'revoked' }, tx);
      tx.audit({ action: 'session.revoked', subject: session_id, after: { reason: 'a used refresh token came back' } });
    }
    return now;
  });
}

function successorRow(deps: UserDeps, refreshToken: string, session_id: string, tx: Tx): RefreshTokenRow {
  const token_hash = secretHash(deps.successorOf(refreshToken));
  return { token_hash, session_id, expires_at: sessionEndsAt(tx.now) };
}

async function presented(deps: UserDeps, tenantId: TenantId, refreshToken: string, tx?: Tx): Promise<Presented> {
  const sessions = deps.sessionsOf(tenantId);
  const token = await sessions.token(secretHash(refreshToken), tx);
  if (!token) throw new Problem('user/session-ended');
  const session = await sessions.session(token.session_id, tx);
  if (!session) throw new Problem('user/session-ended');
  const user = await deps.usersOf(tenantId).byId(session.user_id, tx);
  assert(user, 'users are never deleted');
  const isDeviceRevoked = await deps.revokedDevicesOf(tenantId).isRevoked(session.device_id, tx);
  const decision = decideRefresh({ token, session, user, isDeviceRevoked, now: tx?.now ?? deps.now() });

  return { token, session, user, decision };
}
