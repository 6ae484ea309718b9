import { type Recorded, UserId } from '@rmp/contracts';
import type { InviteAcceptance, User } from '@rmp/contracts/user';
import { DuplicateKey, orProblem, Problem, type Tx } from '@rmp/service-kit';
import type { UserDeps } from '../deps.ts';
import { tryPassword } from '../password/try-password.ts';
import { secretHash, tenantOfSecret } from '../secret/bearer-secret.ts';
import { userChanged } from '../user/user.events.ts';
import { shownUser } from '../user/user.store.ts';
import { decideAcceptance } from './domain/decide-acceptance.ts';
import { shownInvite, type StoredInvite } from './invite.store.ts';

/**
 * Makes the invited person a user of the shop. The password is hashed only for an invite that is good, so that secrets
 * made up cost us nothing. A repeat after an answer that got lost is known by its user name and password.
 */
export async function acceptInvite(deps: UserDeps, wanted: InviteAcceptance): Promise<Recorded<User>> {
  const tenant_id = tenantOfSecret(wanted.secret);
  const invite = await findInvite(deps, wanted);
  if (invite.user_id !== undefined) return asReplay(deps, invite, wanted);
  const user_id = UserId.parse(deps.newId());
  orProblem(await judge(deps, invite, wanted, { user_id, now: deps.now(), seq: 1 }));

  const password_hash = await deps.passwords.hash(wanted.password);
  try {
    const document = await deps.transaction(tenant_id, { caller: { user_id, username: wanted.username } }, (tx) =>
      join(deps, wanted, { user_id, password_hash }, tx),
    );
    return { document, replayed: false };
  } catch (error) {
    const isTaken = error instanceof DuplicateKey && error.collection === 'users';
    if (isTaken) throw new Problem('user/username-taken', { errors: [{ pointer: '/username' }] });
    throw error;
  }
}

interface NewAccount {
  readonly user_id: UserId;
  readonly password_hash: string;
}

async function join(
  deps: UserDeps,
  wanted: InviteAcceptance,
  { user_id, password_hash }: NewAccount,
  tx: Tx,
): Promise<User> {
  const { now, seq, tenant_id } = tx;
  const before = await findInvite(deps, wanted, tx);
  const user = orProblem(await judge(deps, before, wanted, { user_id, now, seq }, tx));

  const after = { ...before, status: 'accepted', user_id, updated_at: now, seq } as const;
  deps.usersOf(tenant_id).insert({ ...user, password_hash, session_epoch: 0 }, tx);
  deps.invitesOf(tenant_id).change(after, tx);
  tx.append(userChanged(user));
  const shown = { invite: shownInvite(after, now), user };
  tx.audit({ action: 'invite.accepted', subject: before.invite_id, before: shownInvite(before, now), after: shown });

  return user;
}

async function findInvite(deps: UserDeps, { secret }: InviteAcceptance, tx?: Tx): Promise<StoredInvite> {
  const invite = await deps.invitesOf(tenantOfSecret(secret)).bySecret(secretHash(secret), tx);
  if (!invite) throw new Problem('user/invite-unknown');

  return invite;
}

async function judge(
  deps: UserDeps,
  invite: StoredInvite,
  wanted: InviteAcceptance,
  born: { readonly user_id: UserId; readonly now: string; readonly seq: number },
  tx?: Tx,
): Promise<ReturnType<typeof decideAcceptance>> {
  const inviter = await deps.usersOf(invite.tenant_id).byId(invite.invited_by, tx);

  return decideAcceptance(wanted, { invite, inviter: inviter && shownUser(inviter), ...born });
}

/** The password is tried under the account's back-off: accepting again is no way around it. */
async function asReplay(
  deps: UserDeps,
  { tenant_id, user_id, status }: StoredInvite,
  { username, password }: InviteAcceptance,
): Promise<Recorded<User>> {
  const user = user_id && (await deps.usersOf(tenant_id).byId(user_id));
  if (user?.username !== username) throw new Problem('user/invite-over', { reason: status });
  const trial = await tryPassword(deps, { tenant_id, username, user, password }, (_tx, fresh) =>
    Promise.resolve(shownUser(fresh)),
  );
  if (!trial.isRight) throw new Problem('user/invite-over', { reason: status });

  return { document: trial.value, replayed: true };
}
