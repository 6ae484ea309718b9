import type { User } from '@rmp/contracts/user';
import { type Caller, Problem, type Tx } from '@rmp/service-kit';
import type { UserDeps } from '../deps.ts';
import { shownUser } from './user.store.ts';

/** The token may be ten minutes old: what counts is what the asker is now. A program is no user. */
export async function callerNow(deps: UserDeps, caller: Caller, tx: Tx): Promise<User> {
  const user = await deps.usersOf(caller.tenant_id).byId(caller.user_id, tx);
  if (!user) throw new Problem('common/forbidden');

  return shownUser(user);
}
