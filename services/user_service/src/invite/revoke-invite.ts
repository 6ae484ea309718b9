import type { InviteId } from '@rmp/contracts';
import type { Invite } from '@rmp/contracts/user';
import { allow, type Caller, Problem } from '@rmp/service-kit';
import type { UserDeps } from '../deps.ts';
import { callerNow } from '../user/caller-now.ts';
import { mayInvite } from './domain/decide-invite.ts';
import { shownInvite } from './invite.store.ts';

/** Takes an invite back; whoever could have made it may. Twice is once; what was accepted is a user by now. */
export async function revokeInvite(deps: UserDeps, caller: Caller, inviteId: InviteId): Promise<Invite> {
  allow(caller, 'users:manage');
  const { tenant_id } = caller;

  return deps.transaction(tenant_id, { caller }, async (tx) => {
    const invites = deps.invitesOf(tenant_id);
    const before = await invites.byId(inviteId, tx);
    if (!before) throw new Problem('common/not-found', { invite_id: inviteId });
    const by = await callerNow(deps, caller, tx);
    if (!mayInvite(by, before.role)) throw new Problem('common/forbidden');
    if (before.status === 'accepted') throw new Problem('user/invite-over', { reason: before.status });
    if (before.status === 'revoked') return shownInvite(before, tx.now);

    const after = { ...before, status: 'revoked', updated_at: tx.now, seq: tx.seq } as const;
    invites.change(after, tx);
    const shown = shownInvite(after, tx.now);
    tx.audit({ action: 'invite.revoked', subject: inviteId, before: shownInvite(before, tx.now), after: shown });
    return shown;
  });
}
