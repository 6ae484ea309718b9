import type { User } from '@rmp/contracts/user';
import { type Caller, Problem } from '@rmp/service-kit';
import type { UserDeps } from '../deps.ts';
import { shownUser } from './user.store.ts';

/** The caller's own account: everybody signed in may see it. */
export async function getProfile(deps: UserDeps, caller: Caller): Promise<User> {
  const user = await deps.usersOf(caller.tenant_id).byId(caller.user_id);
  if (!user) throw new Problem('common/not-found');

  return shownUser(user);
}
