import type { User } from '@rmp/contracts/user';
import { allow, type Caller, type Page, type PageQuery } from '@rmp/service-kit';
import type { UserDeps } from '../deps.ts';
import { shownUser } from './user.store.ts';

/** The users of the caller's shop, in the order in which they last changed. */
export async function listUsers(deps: UserDeps, caller: Caller, query: PageQuery): Promise<Page<User>> {
  allow(caller, 'users:read');
  const page = await deps.usersOf(caller.tenant_id).page(query);

  return { ...page, rows: page.rows.map(shownUser) };
}
