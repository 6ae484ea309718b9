import type { Invite } from '@rmp/contracts/user';
import { allow, type Caller, type Page, type PageQuery } from '@rmp/service-kit';
import type { UserDeps } from '../deps.ts';
import { shownInvite } from './invite.store.ts';

/** The invites of the caller's shop, in the order in which they last changed. */
export async function listInvites(deps: UserDeps, caller: Caller, query: PageQuery): Promise<Page<Invite>> {
  allow(caller, 'users:manage');
  const page = await deps.invitesOf(caller.tenant_id).page(query);
  const now = deps.now();

  return { ...page, rows: page.rows.map((invite) => shownInvite(invite, now)) };
}
