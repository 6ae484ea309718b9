import type { Handlers } from '@rmp/contracts';
import type { userContract } from '@rmp/contracts/user';
import type { Caller, RequestFacts } from '@rmp/service-kit';
import type { UserDeps } from '../deps.ts';
import { changeProfile } from './change-profile.ts';
import { changeUser } from './change-user.ts';
import { getProfile } from './get-profile.ts';
import { getUser } from './get-user.ts';
import { listUsers } from './list-users.ts';
import { registerShop } from './register-shop.ts';

type UserRoutes = Pick<
  typeof userContract,
  'register' | 'listUsers' | 'getUser' | 'changeUser' | 'getProfile' | 'changeProfile'
>;

export const userHandlers = (deps: UserDeps): Handlers<UserRoutes, Caller, RequestFacts> => ({
  register: ({ body }) => registerShop(deps, body),
  listUsers: ({ caller, query }) => listUsers(deps, caller, query),
  getUser: ({ caller, params }) => getUser(deps, caller, params.uname),
  changeUser: ({ caller, params, body }) => changeUser(deps, caller, params.uname, body),
  getProfile: ({ caller }) => getProfile(deps, caller),
  changeProfile: ({ caller, body }) => changeProfile(deps, caller, body),
});
