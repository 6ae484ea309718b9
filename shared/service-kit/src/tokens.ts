import { type DeviceId, grantable, permissionsOf, roles, type TenantId, type UserId } from '@rmp/contracts';
import { createSigner, createVerifier } from 'fast-jwt';
import { createPrivateKey, createPublicKey, hash } from 'node:crypto';
import * as z from 'zod';
import type { Caller } from './caller.ts';
import { Problem } from './problem.ts';

export const ACCESS_TOKEN_SECONDS = 600;

/** Header type of access tokens (RFC 9068): no other token of ours can pass for one. */
const TYPE = 'at+jwt';

const Claims = z.object({
  sub: z.string(),
  tenant_id: z.string(),
  username: z.string(),
  role: z.enum(roles),
  grants: z.array(z.enum(grantable)).optional(),
  device_id: z.string().optional(),
  queue: z.enum(['open', 'held']).optional(),
  authors: z
    .array(
      z.object({
        user_id: z.string(),
        username: z.string(),
        role: z.enum(roles),
        grants: z.array(z.enum(grantable)).optional(),
      }),
    )
    .optional(),
});

/** Somebody a token speaks for. */
export interface AuthorClaims {
  readonly user_id: UserId;
  readonly username: string;
  readonly role: (typeof roles)[number];
  readonly grants?: readonly (typeof grantable)[number][];
}

export interface AccessClaims extends AuthorClaims {
  readonly tenant_id: TenantId;
  readonly device_id?: DeviceId;
  /** Of a device that brings what was made on it: good for `sync` routes only. `held` once it was signed out. */
  readonly queue?: 'open' | 'held';
  readonly authors?: readonly AuthorClaims[];
}

export interface TokenNames {
  readonly issuer: string;
  readonly audience: string;
}

/** The names every token must carry, as the configuration has them. */
export const tokenNames = (config: { readonly tokenIssuer: string; readonly tokenAudience: string }): TokenNames => ({
  issuer: config.tokenIssuer,
  audience: config.tokenAudience,
});

export interface SigningKey {
  /** Ed25519, PKCS #8 PEM. */
  readonly privateKeyPem: string;
}

/** A public key as JWKS shows it; `kid` is the RFC 7638 thumbprint. */
export interface PublicJwk {
  readonly kid: string;
  readonly kty?: string;
  readonly crv?: string;
  readonly x?: string;
  readonly [member: string]: unknown;
}

export interface JsonWebKeySet {
  readonly keys: readonly PublicJwk[];
}

/** The public half of a signing key, ready for `/.well-known/jwks.json`. */
export function publicJwkOf({ privateKeyPem }: SigningKey): PublicJwk {
  const jwk = createPublicKey(createPrivateKey(privateKeyPem)).export({ format: 'jwk' });

  return { ...jwk, alg: 'EdDSA', use: 'sig', kid: thumbprintOf(jwk) };
}

/** Signs access tokens: EdDSA, good for ten minutes from the given clock unless it says otherwise. */
export function accessTokenSigner(
  key: SigningKey,
  { issuer, audience }: TokenNames,
  { nowMs = Date.now, lifeSeconds = ACCESS_TOKEN_SECONDS } = {},
): (claims: AccessClaims) => string {
  const sign = createSigner({
    algorithm: 'EdDSA',
    key: key.privateKeyPem,
    iss: issuer,
    aud: audience,
    kid: publicJwkOf(key).kid,
    header: { alg: 'EdDSA', typ: TYPE },
  });

  return ({ user_id, ...claims }) => {
    const issuedAt = Math.floor(nowMs() / 1000);

    return sign({ sub: user_id, ...claims, iat: issuedAt, exp: issuedAt + lifeSeconds });
  };
}

/** Says who calls, or throws `common/unauthenticated`; `common/unavailable` when the keys cannot be had. */
export type TokenVerifier = (token: string) => Promise<Caller>;

/** Finds the public key of a `kid`; undefined when there is none. */
export type KeySource = (kid: string) => Promise<PublicJwk | undefined>;

/** Algorithm, type, issuer and audience are pinned. Verified tokens are remembered until they expire. */
export function accessTokenVerifier(keys: KeySource, { issuer, audience }: TokenNames): TokenVerifier {
  const verify = createVerifier({
    algorithms: ['EdDSA'],
    checkTyp: TYPE,
    allowedIss: issuer,
    allowedAud: audience,
    requiredClaims: ['sub', 'tenant_id', 'exp', 'iss', 'aud'],
    cache: 5000,
    errorCacheTTL: 0,
    key: async ({ header }: { header: { kid?: unknown } }) => pemOf(await keyNamed(keys, header.kid)),
  });

  return async (token) => {
    const claims = Claims.safeParse(await verified(verify, token));
    if (!claims.success) throw new Problem('common/unauthenticated');

    return callerOf(claims.data);
  };
}

async function verified(verify: (token: string) => Promise<unknown>, token: string): Promise<unknown> {
  try {
    return await verify(token);
  } catch (error) {
    const cause = (error as { originalError?: unknown }).originalError;
    if (cause instanceof Problem) throw cause;
    throw new Problem('common/unauthenticated');
  }
}

async function keyNamed(keys: KeySource, kid: unknown): Promise<PublicJwk> {
  const key = typeof kid === 'string' ? await keys(kid) : undefined;
  if (!key) throw new Problem('common/unauthenticated');

  return key;
}

const pemOf = (jwk: PublicJwk): string =>
  createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' }).toString();

/** The signature says that user_service wrote these ids, which it had checked. */
function callerOf({ sub, tenant_id, device_id, queue, authors = [], ...person }: z.output<typeof Claims>): Caller {
  const at = {
    tenant_id: tenant_id as TenantId,
    ...(device_id !== undefined && { device_id: device_id as DeviceId }),
  };
  const caller = personOf({ ...person, user_id: sub }, at);
  if (queue === undefined) return caller;
  const known = authors.map((author) => personOf(author, at));

  return {
    ...caller,
    queue: { isHeld: queue === 'held', authors: new Map(known.map((author) => [author.user_id, author])) },
  };
}

interface Person {
  readonly user_id: string;
  readonly username: string;
  readonly role: (typeof roles)[number];
  readonly grants?: readonly (typeof grantable)[number][] | undefined;
}

const personOf = (
  { user_id, username, role, grants = [] }: Person,
  at: Pick<Caller, 'tenant_id' | 'device_id'>,
): Caller => ({
  ...at,
  user_id: user_id as UserId,
  username,
  role,
  permissions: [...permissionsOf[role], ...grants],
});

/** RFC 7638 for an Ed25519 key: members in alphabetical order, no blanks. */
function thumbprintOf({ crv, kty, x }: { crv?: unknown; kty?: unknown; x?: unknown }): string {
  return hash('sha256', JSON.stringify({ crv, kty, x }), 'base64url');
}
