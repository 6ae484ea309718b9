import type { User, UserPatch } from '@rmp/contracts/user';
import { allow, type Caller, orProblem, Problem } from '@rmp/service-kit';
import type { UserDeps } from '../deps.ts';
import { callerNow } from './caller-now.ts';
import { decideUserChange } from './domain/decide-user-change.ts';
import { keepUser } from './keep-user.ts';
import { shownUser } from './user.store.ts';

/**
 * Changes a user's role, status, grants or contact. Switching an account off ends its sessions; other changes of
 * standing reach it with its next access token, within ten minutes.
 */
export async function changeUser(deps: UserDeps, caller: Caller, username: string, patch: UserPatch): Promise<User> {
  allow(caller, 'users:manage');
  const { tenant_id } = caller;

  return deps.transaction(tenant_id, { caller }, async (tx) => {
    const users = deps.usersOf(tenant_id);
    const target = await users.byName(username, tx);
    if (!target) throw new Problem('common/not-found', { username });
    const by = await callerNow(deps, caller, tx);

    const after = orProblem(decideUserChange({ by, target: shownUser(target), patch }));
    const endsSessions = after.status === 'disabled' && target.status === 'active';
    return keepUser(deps, target, after, endsSessions ? { session_epoch: target.session_epoch + 1 } : {}, tx);
  });
}
