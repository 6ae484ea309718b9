import type { Handlers } from '@rmp/contracts';
import type { userContract } from '@rmp/contracts/user';
import type { Caller, RequestFacts } from '@rmp/service-kit';
import type { UserDeps } from '../deps.ts';
import { acceptInvite } from './accept-invite.ts';
import { inviteUser } from './invite-user.ts';
import { listInvites } from './list-invites.ts';
import { revokeInvite } from './revoke-invite.ts';

type InviteRoutes = Pick<typeof userContract, 'inviteUser' | 'listInvites' | 'revokeInvite' | 'acceptInvite'>;

export const inviteHandlers = (deps: UserDeps): Handlers<InviteRoutes, Caller, RequestFacts> => ({
  inviteUser: ({ caller, body, facts }) => inviteUser(deps, caller, body, facts),
  listInvites: ({ caller, query }) => listInvites(deps, caller, query),
  revokeInvite: ({ caller, params }) => revokeInvite(deps, caller, params.invite_id),
  acceptInvite: ({ body }) => acceptInvite(deps, body),
});
