import { ApiKeyId, type Recorded } from '@rmp/contracts';
import { type ApiKey, type ApiKeyMade, API_KEYS_ACTIVE_MAX, type NewApiKey } from '@rmp/contracts/user';
import {
  allow,
  type Caller,
  DuplicateKey,
  hashOf,
  orProblem,
  Problem,
  type RequestFacts,
  type Tx,
} from '@rmp/service-kit';
import type { UserDeps } from '../deps.ts';
import { mintOnce } from '../secret/mint-once.ts';
import { callerNow } from '../user/caller-now.ts';
import { apiKeyChanged } from './api-key.events.ts';
import { shownApiKey } from './api-key.store.ts';
import { decideApiKey } from './domain/decide-api-key.ts';

/** Makes an API key. Its secret is in this answer and nowhere else. */
export async function makeApiKey(
  deps: UserDeps,
  caller: Caller,
  wanted: NewApiKey,
  facts: RequestFacts,
): Promise<Recorded<ApiKeyMade>> {
  allow(caller, 'api_keys:manage');
  const api_key_id = wanted.api_key_id ?? ApiKeyId.parse(deps.newId());
  return mintOnce(deps, caller, facts, {
    prefix: 'ak',
    collection: 'api_keys',
    keep: async (secret_hash, tx) => ({
      api_key: await keepApiKey(deps, caller, wanted, { api_key_id, secret_hash }, tx),
    }),
    replay: async () => ({ api_key: await storedApiKey(deps, caller, api_key_id, wanted) }),
  });
}

interface Minted {
  readonly api_key_id: ApiKeyId;
  readonly secret_hash: string;
}

async function keepApiKey(
  deps: UserDeps,
  caller: Caller,
  wanted: NewApiKey,
  { api_key_id, secret_hash }: Minted,
  tx: Tx,
): Promise<ApiKey> {
  const { tenant_id } = caller;
  const apiKeys = deps.apiKeysOf(tenant_id);
  const by = await callerNow(deps, caller, tx);
  const known = wanted.api_key_id && (await apiKeys.byId(api_key_id, tx));
  if (known) throw new DuplicateKey('api_keys', known);

  const { now, seq } = tx;
  const apiKey = orProblem(decideApiKey(wanted, { tenant_id, api_key_id, by, now, seq }));
  const hasRoom = await apiKeys.hasRoom(tx);
  if (!hasRoom) throw new Problem('user/too-many-api-keys', { active_max: API_KEYS_ACTIVE_MAX });
  apiKeys.insert({ ...apiKey, secret_hash, request_hash: hashOf(wanted) }, tx);
  tx.append(apiKeyChanged(apiKey));
  tx.audit({ action: 'api-key.made', subject: api_key_id, after: apiKey });

  return apiKey;
}

/** One that was made before by the same call. */
async function storedApiKey(deps: UserDeps, caller: Caller, api_key_id: ApiKeyId, wanted: NewApiKey): Promise<ApiKey> {
  const stored = await deps.apiKeysOf(caller.tenant_id).byId(api_key_id);
  if (stored?.request_hash !== hashOf(wanted)) throw new Problem('common/id-reused', { id: api_key_id });

  return shownApiKey(stored, deps.now());
}
