import type { Handlers } from '@rmp/contracts';
import type { userContract } from '@rmp/contracts/user';
import type { Caller, RequestFacts } from '@rmp/service-kit';
import type { UserDeps } from '../deps.ts';
import { exchangeApiKey } from './exchange-api-key.ts';
import { listApiKeys } from './list-api-keys.ts';
import { makeApiKey } from './make-api-key.ts';
import { revokeApiKey } from './revoke-api-key.ts';

type ApiKeyRoutes = Pick<typeof userContract, 'makeApiKey' | 'listApiKeys' | 'revokeApiKey' | 'exchangeApiKey'>;

export const apiKeyHandlers = (deps: UserDeps): Handlers<ApiKeyRoutes, Caller, RequestFacts> => ({
  makeApiKey: ({ caller, body, facts }) => makeApiKey(deps, caller, body, facts),
  listApiKeys: ({ caller, query }) => listApiKeys(deps, caller, query),
  revokeApiKey: ({ caller, params }) => revokeApiKey(deps, caller, params.api_key_id),
  exchangeApiKey: ({ body }) => exchangeApiKey(deps, body.api_key),
});
