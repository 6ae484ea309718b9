import * as z from 'zod';
import { ApiKeyId, Instant, Name, TenantId, UserId } from '../primitives/index.ts';
import { bearerSecret } from '../primitives/bearer-secret.ts';
import { Role } from './shapes.ts';

/** Keys of one shop that may be good at the same time. */
export const API_KEYS_ACTIVE_MAX = 20;

export const ApiKeySecret = bearerSecret('ak', 'an API key');

/** What a program may be. Never an owner: no key makes keys, invites people or changes users. */
export const ApiKeyRole = Role.exclude(['owner']);

/** The body of `POST /api_keys`. */
export const NewApiKey = z
  .strictObject({
    api_key_id: ApiKeyId.optional(),
    /** What it is for: “Accountant’s import”. */
    name: Name,
    role: ApiKeyRole,
    /** Without it the key is good until it is revoked. */
    expires_at: Instant.optional(),
  })
  .meta({ id: 'NewApiKey' });
export type NewApiKey = z.output<typeof NewApiKey>;

/** An API key as shown: never with its secret. */
export const ApiKey = z
  .object({
    tenant_id: TenantId,
    api_key_id: ApiKeyId,
    name: Name,
    role: ApiKeyRole,
    status: z.enum(['active', 'revoked', 'expired']),
    created_by: UserId,
    created_at: Instant,
    updated_at: Instant,
    expires_at: Instant.optional(),
    /** To the hour: a key in use is not written at every exchange. */
    last_used_at: Instant.optional(),
    seq: z.int().min(1),
  })
  .meta({ id: 'ApiKey' });
export type ApiKey = z.output<typeof ApiKey>;

/** The key itself is shown in this one answer; a repeated call answers without it. */
export const ApiKeyMade = z.object({ api_key: ApiKey, secret: ApiKeySecret.optional() }).meta({ id: 'ApiKeyMade' });
export type ApiKeyMade = z.output<typeof ApiKeyMade>;

export const ApiKeyBody = z.strictObject({ api_key: ApiKeySecret }).meta({ id: 'ApiKeyBody' });

/** An access token for a program. `expires_in` is in seconds, as RFC 6749 has it; there is no refresh token. */
export const ProgramToken = z
  .object({ access_token: z.string(), token_type: z.literal('Bearer'), expires_in: z.int().min(1) })
  .meta({ id: 'ProgramToken' });
export type ProgramToken = z.output<typeof ProgramToken>;
