import type { Handlers } from '@rmp/contracts';
import type { userContract } from '@rmp/contracts/user';
import type { Caller, RequestFacts } from '@rmp/service-kit';
import type { UserDeps } from '../deps.ts';
import { makePushToken } from './make-push-token.ts';

type PushRoutes = Pick<typeof userContract, 'makePushToken'>;

export const pushHandlers = (deps: UserDeps): Handlers<PushRoutes, Caller, RequestFacts> => ({
  makePushToken: ({ body }) => makePushToken(deps, body),
});
