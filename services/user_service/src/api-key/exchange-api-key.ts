import { type TenantId, UserId } from '@rmp/contracts';
import type { ProgramToken } from '@rmp/contracts/user';
import { type Actor, Problem } from '@rmp/service-kit';
import type { UserDeps } from '../deps.ts';
import { secretHash, tenantOfSecret } from '../secret/bearer-secret.ts';
import type { StoredApiKey } from './api-key.store.ts';
import { isUseWorthKeeping, statusOf } from './domain/api-key.ts';

/**
 * An access token for whoever holds a good key, with the key's role. Unknown, expired and revoked keys are one answer.
 * Records made with the token name the key as their author.
 */
export async function exchangeApiKey(deps: UserDeps, secret: string): Promise<ProgramToken> {
  const tenant_id = tenantOfSecret(secret);
  const key = await deps.apiKeysOf(tenant_id).bySecret(secretHash(secret));
  const now = deps.now();
  if (!key || statusOf(key, now) !== 'active') throw new Problem('user/api-key-refused');
  if (isUseWorthKeeping(key, now)) await keepUse(deps, tenant_id, key);

  const access_token = deps.signAccessToken({ ...authorOf(key), tenant_id, role: key.role });
  return { access_token, token_type: 'Bearer', expires_in: deps.accessTokenSeconds };
}

/** Read again inside: a key revoked a moment ago stays as it is. */
async function keepUse(deps: UserDeps, tenant_id: TenantId, key: StoredApiKey): Promise<void> {
  const { api_key_id } = key;
  await deps.transaction(tenant_id, { caller: authorOf(key) }, async (tx) => {
    const apiKeys = deps.apiKeysOf(tenant_id);
    const fresh = await apiKeys.byId(api_key_id, tx);
    if (!fresh || statusOf(fresh, tx.now) !== 'active') throw new Problem('user/api-key-refused');
    apiKeys.change({ ...fresh, last_used_at: tx.now, seq: tx.seq }, tx);
    tx.audit({ action: 'api-key.used', subject: api_key_id });
  });
}

/** A key is an author like a user: its id is a UUID version 7 too. No user name has a colon. */
const authorOf = ({ api_key_id }: StoredApiKey): Actor => ({
  user_id: UserId.parse(api_key_id),
  username: `api-key:${api_key_id}`,
});
