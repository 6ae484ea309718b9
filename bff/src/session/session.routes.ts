import type { Handlers } from '@rmp/contracts';
import type { bffContract } from '@rmp/contracts/bff';
import type { Caller, RequestFacts } from '@rmp/service-kit/http';
import type { BffDeps } from '../deps.ts';
import { readSession } from './read-session.ts';
import { refreshSession } from './refresh-session.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

type SessionRoutes = Pick<typeof bffContract, 'signIn' | 'readSession' | 'refreshSession' | 'signOut'>;

export const sessionHandlers = (deps: BffDeps): Handlers<SessionRoutes, Caller, RequestFacts> => ({
  signIn: ({ body, facts }) => signIn(deps, body, facts),
  readSession: ({ caller, facts }) => readSession(deps, caller, facts),
  refreshSession: ({ body, facts }) => refreshSession(deps, body, facts),
  signOut: ({ caller, body, facts }) => signOut(deps, caller, body, facts),
});
