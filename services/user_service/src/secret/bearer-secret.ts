import { TenantId } from '@rmp/contracts';
import { createHash, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;

type Prefix = 'rt' | 'iv' | 'ak';

/** `<prefix>_<tenant>.<256 random bits>`: whoever holds it may, so only its hash is kept. */
export const newSecret = (prefix: Prefix, tenantId: TenantId): string =>
  secretWith(prefix, tenantId, randomBytes(SECRET_BYTES).toString('base64url'));

export const secretWith = (prefix: Prefix, tenantId: TenantId, random: string): string =>
  `${prefix}_${tenantId}.${random}`;

/** What is stored instead of the secret: it has 256 random bits, so a plain hash is enough. */
export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** The tenant a secret names. The contract has checked the secret's form. */
export const tenantOfSecret = (secret: string): TenantId => TenantId.parse(secret.slice(3, secret.indexOf('.')));
