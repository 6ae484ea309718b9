import { TenantId } from '@rmp/contracts';
import { createHash, randomBytes } from 'node:crypto';

const KEY_BYTES = 32;

/** `dk_<tenant>.<256 random bits>`: whoever holds it is the device, so only its hash is kept. */
export const newDeviceKey = (tenantId: TenantId): string =>
  `dk_${tenantId}.${randomBytes(KEY_BYTES).toString('base64url')}`;

/** What is stored instead of the key: it has 256 random bits, so a plain hash is enough. */
export const deviceKeyHash = (key: string): string => createHash('sha256').update(key).digest('hex');

/** The shop a key names; whether it is one of that shop's keys is another question. */
export const tenantOfKey = (key: string): TenantId | undefined =>
  TenantId.safeParse(/^dk_([^.]+)\./.exec(key)?.[1]).data;
