import type { User } from '@rmp/contracts/user';
import { hashOf, type Tx } from '@rmp/service-kit';
import type { UserDeps } from '../deps.ts';
import { userChanged } from './user.events.ts';
import { shownUser, type StoredUser } from './user.store.ts';

type Secrets = Partial<Pick<StoredUser, 'password_hash' | 'session_epoch'>>;

/** Writes a changed user with its event and audit row. What changes nothing writes nothing. */
export function keepUser(deps: UserDeps, before: StoredUser, after: User, secrets: Secrets, tx: Tx): User {
  const isSame = hashOf(shownUser(before)) === hashOf(after) && Object.keys(secrets).length === 0;
  if (isSame) return after;

  const user: User = { ...after, updated_at: tx.now, seq: tx.seq };
  deps.usersOf(before.tenant_id).change(before.user_id, { ...user, ...secrets }, tx);
  tx.append(userChanged(user));
  tx.audit({ action: actionOf(secrets), subject: user.user_id, before: shownUser(before), after: user });

  return user;
}

const actionOf = ({ password_hash }: Secrets): string =>
  password_hash === undefined ? 'user.changed' : 'user.password-changed';
