import type { ProfilePatch, User } from '@rmp/contracts/user';
import { type Caller, Problem, type Tx } from '@rmp/service-kit';
import type { UserDeps } from '../deps.ts';
import { tryPassword } from '../password/try-password.ts';
import { secretHash } from '../secret/bearer-secret.ts';
import { keepUser } from './keep-user.ts';
import { shownUser, type StoredUser } from './user.store.ts';

type PasswordChange = NonNullable<ProfilePatch['password']>;

/** Changes one's own name, contact or password: everybody signed in may, unless switched off meanwhile. */
export async function changeProfile(deps: UserDeps, caller: Caller, patch: ProfilePatch): Promise<User> {
  if (patch.password) return changePassword(deps, caller, patch, patch.password);
  const { tenant_id } = caller;

  return deps.transaction(tenant_id, { caller }, async (tx) => {
    const user = activeUser(await deps.usersOf(tenant_id).byId(caller.user_id, tx));
    return keepUser(deps, user, withContact(user, patch), {}, tx);
  });
}

/**
 * A new password needs the present one, tried under the same back-off as signing in, and ends every session but the one
 * whose refresh token comes along.
 */
async function changePassword(
  deps: UserDeps,
  caller: Caller,
  patch: ProfilePatch,
  password: PasswordChange,
): Promise<User> {
  const { tenant_id, username } = caller;
  const user = activeUser(await deps.usersOf(tenant_id).byId(caller.user_id));
  const password_hash = await deps.passwords.hash(password.new);

  const trial = await tryPassword(
    deps,
    { tenant_id, username, user, password: password.current },
    async (tx, fresh) => {
      const session_epoch = activeUser(fresh).session_epoch + 1;
      await keepSession(deps, fresh, patch.refresh_token, session_epoch, tx);
      return keepUser(deps, fresh, withContact(fresh, patch), { password_hash, session_epoch }, tx);
    },
  );
  if (!trial.isRight) throw new Problem('user/wrong-password', { errors: [{ pointer: '/password/current' }] });

  return trial.value;
}

/** Takes the user's own session over into the new epoch. */
async function keepSession(
  deps: UserDeps,
  user: StoredUser,
  refreshToken: string | undefined,
  epoch: number,
  tx: Tx,
): Promise<void> {
  if (refreshToken === undefined) return;
  const sessions = deps.sessionsOf(user.tenant_id);
  const token = await sessions.token(secretHash(refreshToken), tx);
  const session = token && (await sessions.session(token.session_id, tx));
  const isOwn =
    session?.user_id === user.user_id && session.status === 'active' && session.epoch === user.session_epoch;
  if (isOwn) sessions.change(session.session_id, { epoch }, tx);
}

function activeUser(user: StoredUser | undefined): StoredUser {
  if (!user) throw new Problem('common/not-found');
  if (user.status === 'disabled') throw new Problem('user/disabled');
  return user;
}

const withContact = (user: StoredUser, { name, mobile, email }: ProfilePatch): User => ({
  ...shownUser(user),
  ...(name && { name }),
  ...(mobile && { mobile }),
  ...(email && { email }),
});
