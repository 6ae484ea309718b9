import type { User } from '@rmp/contracts/user';
import { allow, type Caller, Problem } from '@rmp/service-kit';
import type { UserDeps } from '../deps.ts';
import { shownUser } from './user.store.ts';

/** One user of the caller's shop, or `common/not-found`. */
export async function getUser(deps: UserDeps, caller: Caller, username: string): Promise<User> {
  allow(caller, 'users:read');
  const user = await deps.usersOf(caller.tenant_id).byName(username);
  if (!user) throw new Problem('common/not-found', { username });

  return shownUser(user);
}
