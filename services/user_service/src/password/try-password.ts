import type { TenantId } from '@rmp/contracts';
import { Problem, type Tx } from '@rmp/service-kit';
import assert from 'node:assert/strict';
import type { UserDeps } from '../deps.ts';
import { attemptsPlaceOf } from '../session/attempts.store.ts';
import { afterFailure, type Attempts, isBackingOff, waitSeconds } from '../session/domain/back-off.ts';
import type { StoredUser } from '../user/user.store.ts';

export interface PasswordTrial {
  readonly tenant_id: TenantId;
  readonly username: string;
  /** Nothing when there is no such account: the trial then costs and looks the same. */
  readonly user: StoredUser | undefined;
  readonly password: string;
}

export type TrialOutcome<Value> = { readonly isRight: true; readonly value: Value } | { readonly isRight: false };

/**
 * Tries a password under the account's back-off; when it is right, runs `onRight` in the transaction that forgets the
 * wrong ones. Wrong ones are counted after the hashing, so the wait is asked again then: of many guesses sent at once
 * only the free ones are ever answered. Throws `user/too-many-attempts` while waiting, `user/busy` when too many hash.
 */
export async function tryPassword<Value>(
  deps: UserDeps,
  trial: PasswordTrial,
  onRight: (tx: Tx, user: StoredUser) => Promise<Value>,
): Promise<TrialOutcome<Value>> {
  const { user, password } = trial;
  const place = attemptsPlaceOf(trial.tenant_id, trial.username, user !== undefined);
  const attempts = deps.attemptsOf(place.tenant_id);
  refuseWhileWaiting(await attempts.find(place.account), deps.now());

  const isRight = await deps.passwords.isRight(password, user?.password_hash);

  return deps.transaction(place.tenant_id, user ? { caller: user } : {}, async (tx) => {
    const before = await attempts.find(place.account, tx);
    refuseWhileWaiting(before, tx.now);
    const fresh = isRight && user ? await sameUser(deps, user, tx) : undefined;
    if (fresh) {
      if (before) attempts.forget(place.account, tx);
      return { isRight: true, value: await onRight(tx, fresh) };
    }

    const after = afterFailure(before, tx.now);
    attempts.keep(place.account, after, tx);
    if (isBackingOff(after)) tx.audit({ action: 'login.backed-off', subject: place.account, after });
    return { isRight: false };
  });
}

function refuseWhileWaiting(attempts: Attempts | undefined, now: string): void {
  const retry_after_s = waitSeconds(attempts, now);
  if (retry_after_s > 0) throw new Problem('user/too-many-attempts', { retry_after_s });
}

/** The user as of this transaction; nothing when the password was changed while ours was being compared. */
async function sameUser(deps: UserDeps, user: StoredUser, tx: Tx): Promise<StoredUser | undefined> {
  const fresh = await deps.usersOf(user.tenant_id).byId(user.user_id, tx);
  assert(fresh, 'users are never deleted');
  return fresh.password_hash === user.password_hash ? fresh : undefined;
}
