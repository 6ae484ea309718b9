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
import { newSecret, secretHash } from '../secret/bearer-secret.ts';
import { callerNow } from '../user/caller-now.ts';
import { decideInvite } from './domain/decide-invite.ts';
import { userInvited } from './invite.events.ts';
import { shownInvite } from './invite.store.ts';

/**
 * Invites somebody. The secret is joined to this answer after the transaction, so that nothing that is kept, not even
 * the answer under an Idempotency-Key, has it: a repeated call answers the invite alone.
 */
export async function inviteUser(
  deps: UserDeps,
  caller: Caller,
  wanted: NewInvite,
  facts: RequestFacts,
): Promise<Recorded<Invited>> {
  allow(caller, 'users:manage');
  const invite_id = wanted.invite_id ?? InviteId.parse(deps.newId());
  const secret = newSecret('iv', caller.tenant_id);
  try {
    const kept = await deps.transaction(caller.tenant_id, { caller, facts }, async (tx) => ({
      invite: await keepInvite(deps, caller, wanted, { invite_id, secret_hash: secretHash(secret) }, tx),
    }));
    return { document: { ...kept, secret }, replayed: false };
  } catch (error) {
    const isKnown = error instanceof DuplicateKey && error.collection === 'invites';
    if (isKnown) return asReplay(deps, caller, invite_id, wanted);
    throw error;
  }
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

async function asReplay(
  deps: UserDeps,
  caller: Caller,
  invite_id: InviteId,
  wanted: NewInvite,
): Promise<Recorded<Invited>> {
  const stored = await deps.invitesOf(caller.tenant_id).byId(invite_id);
  if (stored?.request_hash !== hashOf(wanted)) throw new Problem('common/id-reused', { id: invite_id });

  return { document: { invite: shownInvite(stored, deps.now()) }, replayed: true };
}
