import type { ApiKeyId } from '@rmp/contracts';
import type { ApiKey } from '@rmp/contracts/user';
import { allow, type Caller, Problem } from '@rmp/service-kit';
import type { UserDeps } from '../deps.ts';
import { callerNow } from '../user/caller-now.ts';
import { apiKeyChanged } from './api-key.events.ts';
import { shownApiKey } from './api-key.store.ts';
import { mayManageKeys } from './domain/decide-api-key.ts';

/** Ends a key: no more tokens, and those already given run out within ten minutes. Twice is once. */
export async function revokeApiKey(deps: UserDeps, caller: Caller, apiKeyId: ApiKeyId): Promise<ApiKey> {
  allow(caller, 'api_keys:manage');
  const { tenant_id } = caller;

  return deps.transaction(tenant_id, { caller }, async (tx) => {
    const apiKeys = deps.apiKeysOf(tenant_id);
    const before = await apiKeys.byId(apiKeyId, tx);
    if (!before) throw new Problem('common/not-found', { api_key_id: apiKeyId });
    if (!mayManageKeys(await callerNow(deps, caller, tx))) throw new Problem('common/forbidden');
    if (before.status === 'revoked') return shownApiKey(before, tx.now);

    const after = { ...before, status: 'revoked', updated_at: tx.now, seq: tx.seq } as const;
    apiKeys.change(after, tx);
    const shown = shownApiKey(after, tx.now);
    tx.append(apiKeyChanged(shown));
    tx.audit({ action: 'api-key.revoked', subject: apiKeyId, before: shownApiKey(before, tx.now), after: shown });
    return shown;
  });
}
