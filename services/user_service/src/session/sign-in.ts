import type { Credentials, SignedIn } from '@rmp/contracts/user';
import { Problem, type Tx } from '@rmp/service-kit';
import type { UserDeps } from '../deps.ts';
import { tryPassword } from '../password/try-password.ts';
import type { StoredUser } from '../user/user.store.ts';
import { sessionEndsAt } from './domain/session-life.ts';
import { secretHash } from '../secret/bearer-secret.ts';
import { newRefreshToken } from './refresh-token.ts';
import { signedIn } from './signed-in.ts';

/**
 * Signs a user in. An unknown shop, an unknown user and a wrong password are one answer at one cost; that an account is
 * switched off or a device revoked is told only to who knows the password.
 */
export async function signIn(deps: UserDeps, credentials: Credentials): Promise<SignedIn> {
  const { tenant_id, username, password, device_id } = credentials;
  const user = await deps.usersOf(tenant_id).byName(username);
  const refreshToken = newRefreshToken(tenant_id);
  const session_id = deps.newId();

  const trial = await tryPassword(deps, { tenant_id, username, user, password }, async (tx, fresh) => {
    await refuseClosedDoors(deps, fresh, credentials, tx);
    const session = {
      session_id,
      user_id: fresh.user_id,
      ...(device_id !== undefined && { device_id }),
      status: 'active',
      epoch: fresh.session_epoch,
      started_at: tx.now,
      expires_at: sessionEndsAt(tx.now),
    } as const;
    deps.sessionsOf(tenant_id).start(session, secretHash(refreshToken), tx);
    tx.audit({ action: 'session.started', subject: session_id, after: { user_id: fresh.user_id, device_id } });
    return fresh;
  });

  if (!trial.isRight) throw new Problem('user/wrong-credentials');
  return signedIn(deps, { user: trial.value, device_id, refreshToken });
}

async function refuseClosedDoors(deps: UserDeps, user: StoredUser, { device_id }: Credentials, tx: Tx): Promise<void> {
  if (user.status === 'disabled') throw new Problem('user/disabled');
  const isRevoked = await deps.revokedDevicesOf(user.tenant_id).isRevoked(device_id, tx);
  if (isRevoked) throw new Problem('user/device-revoked', { device_id });
}
