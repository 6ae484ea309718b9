import type { DeviceId, TenantId, UserId } from '@rmp/contracts';
import { generateKeyPairSync } from 'node:crypto';
import { staticKeys } from '../jwks.ts';
import { type AccessClaims, accessTokenSigner, accessTokenVerifier, publicJwkOf, type SigningKey } from '../tokens.ts';

/** Made anew in every test process, so it opens nothing else. */
export const testKey: SigningKey = {
  privateKeyPem: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
};

export const testTokenNames = { issuer: 'rmp-user-service', audience: 'rmp-api' } as const;

export const testVerifier = accessTokenVerifier(staticKeys({ keys: [publicJwkOf(testKey)] }), testTokenNames);

const sign = accessTokenSigner(testKey, testTokenNames);

export interface TokenWanted {
  readonly tenant_id: string;
  readonly role?: AccessClaims['role'];
  readonly user_id?: string;
  readonly username?: string;
  readonly device_id?: string;
  readonly grants?: AccessClaims['grants'];
  readonly queue?: AccessClaims['queue'];
  readonly authors?: AccessClaims['authors'];
}

export const TEST_USER_ID = '01890000-0000-7000-8000-00000000aaaa';

/** An access token as user_service would sign it; an owner's unless the test says otherwise. */
export const testToken = ({
  tenant_id,
  role = 'owner',
  user_id = TEST_USER_ID,
  username = 'asha',
  device_id,
  grants,
  queue,
  authors,
}: TokenWanted): string =>
  sign({
    user_id: user_id as UserId,
    tenant_id: tenant_id as TenantId,
    username,
    role,
    ...(device_id !== undefined && { device_id: device_id as DeviceId }),
    ...(grants && { grants }),
    ...(queue && { queue }),
    ...(authors && { authors }),
  });

/** Signed by somebody else’s key under our key’s name. */
export const forgedToken = (tenantId: string): string => {
  const [header] = testToken({ tenant_id: tenantId }).split('.');
  const [, payload, signature] = signWithStranger(claimsOf(tenantId)).split('.');

  return `${header}.${payload}.${signature}`;
};

/** Rightly signed, but its ten minutes are over. */
export const expiredToken = (tenantId: string): string => signExpired(claimsOf(tenantId));

const strangerKey: SigningKey = {
  privateKeyPem: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
};

const signWithStranger = accessTokenSigner(strangerKey, testTokenNames);

const signExpired = accessTokenSigner(testKey, testTokenNames, { nowMs: () => Date.now() - 3_600_000 });

const claimsOf = (tenantId: string): AccessClaims => ({
  user_id: TEST_USER_ID as UserId,
  tenant_id: tenantId as TenantId,
  username: 'asha',
  role: 'owner',
});
