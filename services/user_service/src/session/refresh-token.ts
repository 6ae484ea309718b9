import type { TenantId } from '@rmp/contracts';
import { createHmac } from 'node:crypto';
import { newSecret, secretWith, tenantOfSecret } from '../secret/bearer-secret.ts';

/** A refresh token for a new session. */
export const newRefreshToken = (tenantId: TenantId): string => newSecret('rt', tenantId);

export type SuccessorOf = (token: string) => string;

/**
 * The token that follows a token, always the same one: parallel refreshes agree although only hashes are stored. Without
 * the server's secret nobody can compute it, so an old token does not lead to the present one.
 */
export const refreshSuccessors =
  (secret: string): SuccessorOf =>
  (token) =>
    secretWith(
      'rt',
      tenantOfSecret(token),
      createHmac('sha256', secret).update(`refresh-successor.v1:${token}`).digest('base64url'),
    );
