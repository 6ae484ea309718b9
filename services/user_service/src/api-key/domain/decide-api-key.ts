import { type ApiKeyId, permissionsOf, type TenantId } from '@rmp/contracts';
import type { NewApiKey, User } from '@rmp/contracts/user';
import { ok, refuse, type Result } from '@rmp/gst';
import type { KeptApiKey } from './api-key.ts';

export interface ApiKeyCircumstances {
  readonly tenant_id: TenantId;
  readonly api_key_id: ApiKeyId;
  /** Who asks, as they are now: a key outlives the token it was asked for with. */
  readonly by: User;
  readonly now: string;
  readonly seq: number;
}

export type ApiKeyRefusal =
  | { readonly code: 'common/forbidden' }
  | { readonly code: 'user/api-key-ends-early'; readonly errors: readonly { readonly pointer: string }[] };

/** A key, or why not. */
export function decideApiKey(
  { name, role, expires_at }: NewApiKey,
  { by, now, ...place }: ApiKeyCircumstances,
): Result<KeptApiKey, ApiKeyRefusal> {
  if (!mayManageKeys(by)) return refuse({ code: 'common/forbidden' });
  const ends = expires_at === undefined ? undefined : new Date(expires_at).toISOString();
  if (ends !== undefined && ends <= now) {
    return refuse({ code: 'user/api-key-ends-early', errors: [{ pointer: '/expires_at' }] });
  }

  return ok({
    ...place,
    name,
    role,
    status: 'active',
    created_by: by.user_id,
    created_at: now,
    updated_at: now,
    ...(ends !== undefined && { expires_at: ends }),
  });
}

export const mayManageKeys = ({ status, role }: User): boolean =>
  status === 'active' && permissionsOf[role].includes('api_keys:manage');
