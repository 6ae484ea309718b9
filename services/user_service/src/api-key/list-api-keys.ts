import type { ApiKey } from '@rmp/contracts/user';
import { allow, type Caller, type Page, type PageQuery } from '@rmp/service-kit';
import type { UserDeps } from '../deps.ts';
import { shownApiKey } from './api-key.store.ts';

/** The API keys of the caller's shop, in the order in which they last changed. */
export async function listApiKeys(deps: UserDeps, caller: Caller, query: PageQuery): Promise<Page<ApiKey>> {
  allow(caller, 'api_keys:manage');
  const page = await deps.apiKeysOf(caller.tenant_id).page(query);
  const now = deps.now();

  return { ...page, rows: page.rows.map((apiKey) => shownApiKey(apiKey, now)) };
}
