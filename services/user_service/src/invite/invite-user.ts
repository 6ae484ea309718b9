import { InviteId, type Recorded } from '@rmp/contracts';
import { type Invite, type Invited, INVITES_OPEN_MAX, type NewInvite } from '@rmp/contracts/user';
import {
  allow,
  type Caller,
  DuplicateKey,
  hashOf,
  orProblem,
  Problem,
  type RequestFacts,
  type Tx,
} from '@rmp/service-kit';
import type { UserDeps } from '../deps.ts';
import { mintOnce } from '../secret/mint-once.ts';
import { callerNow } from '../user/caller-now.ts';
import { decideInvite } from './domain/decide-invite.ts';
import { userInvited } from './invite.events.ts';
import { shownInvite } from './invite.store.ts';

/** Invites somebody. The secret of the invite is in this answer and nowhere else. */
export async function inviteUser(
  deps: UserDeps,
  caller: Caller,
  wanted: NewInvite,
  facts: RequestFacts,
): Promise<Recorded<Invited>> {
  allow(caller, 'users:manage');
  const invite_id = wanted.invite_id ?? InviteId.parse(deps.newId());
  return mintOnce(deps, caller, facts, {
    prefix: 'iv',
    collection: 'invites',
    keep: async (secret_hash, tx) => ({
      invite: await keepInvite(deps, caller, wanted, { invite_id, secret_hash }, tx),
    }),
    replay: async () => ({ invite: await storedInvite(deps, caller, invite_id, wanted) }),
  });
}

interface Minted {
  readonly invite_id: InviteId;
  readonly secret_hash: string;
}

async function keepInvite(
  deps: UserDeps,
  caller: Caller,
  wanted: NewInvite,
  { invite_id, secret_hash }: Minted,
  tx: Tx,
): Promise<Invite> {
  const { tenant_id } = caller;
  const invites = deps.invitesOf(tenant_id);
  const by = await callerNow(deps, caller, tx);
  const known = wanted.invite_id && (await invites.byId(invite_id, tx));
  if (known) throw new DuplicateKey('invites', known);

  const { now, seq } = tx;
  const invite = orProblem(decideInvite(wanted, { tenant_id, invite_id, by, now, seq }));
  const hasRoom = await invites.hasRoom(tx);
  if (!hasRoom) throw new Problem('user/too-many-invites', { open_max: INVITES_OPEN_MAX });
  invites.insert({ ...invite, secret_hash, request_hash: hashOf(wanted) }, tx);
  tx.append(userInvited(invite));
  tx.audit({ action: 'invite.made', subject: invite_id, after: invite });

  return invite;
}

/** One that was made before by the same call. */
async function storedInvite(deps: UserDeps, caller: Caller, invite_id: InviteId, wanted: NewInvite): Promise<Invite> {
  const stored = await deps.invitesOf(caller.tenant_id).byId(invite_id);
  if (stored?.request_hash !== hashOf(wanted)) throw new Problem('common/id-reused', { id: invite_id });

  return shownInvite(stored, deps.now());
}
