import { TenantId } from '@rmp/contracts';
import { createHash, createHmac, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;

/** A refresh token for a new session: 256 random bits behind the tenant's name. */
export const newRefreshToken = (tenantId: TenantId): string =>
  tokenWith(tenantId, randomBytes(SECRET_BYTES).toString('base64url'));

/** What is stored instead of the token: it has 256 random bits, so a plain hash is enough. */
export const refreshTokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The tenant a token names. The contract has checked the token's form. */
export const tenantOfRefreshToken = (token: string): TenantId => TenantId.parse(token.slice(3, token.indexOf('.')));

export type SuccessorOf = (token: string) => string;

/**
 * The token that follows a token, always the same one: parallel refreshes agree although only hashes are stored. Without
 * the server's secret nobody can compute it, so an old token does not lead to the present one.
 */
export const refreshSuccessors =
  (secret: string): SuccessorOf =>
  (token) =>
    tokenWith(
      tenantOfRefreshToken(token),
      createHmac('sha256', secret).update(`refresh-successor.v1:${token}`).digest('base64url'),
    );

const tokenWith = (tenantId: TenantId, secret: string): string => `rt_${tenantId}.${secret}`;
