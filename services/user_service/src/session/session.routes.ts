import type { Handlers } from '@rmp/contracts';
import type { userContract } from '@rmp/contracts/user';
import type { Caller, RequestFacts } from '@rmp/service-kit';
import type { UserDeps } from '../deps.ts';
import { refreshSession } from './refresh-session.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

type SessionRoutes = Pick<typeof userContract, 'login' | 'refresh' | 'logout' | 'getKeys'>;

export const sessionHandlers = (deps: UserDeps): Handlers<SessionRoutes, Caller, RequestFacts> => ({
  login: ({ body }) => signIn(deps, body),
  refresh: ({ body }) => refreshSession(deps, body.refresh_token),
  logout: ({ caller, body }) => signOut(deps, caller, body.refresh_token),
  getKeys: () => Promise.resolve(deps.keySet),
});
