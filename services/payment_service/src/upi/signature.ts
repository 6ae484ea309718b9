import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whether a hex HMAC-SHA256 of exactly these bytes was made with the secret. Takes as long for a wrong one. */
export function isSigned(bytes: Buffer, signature: unknown, secret: string): boolean {
  const right = createHmac('sha256', secret).update(bytes).digest();
  const given = typeof signature === 'string' && HEX.test(signature) ? Buffer.from(signature, 'hex') : Buffer.alloc(32);

  return timingSafeEqual(right, given);
}

const HEX = /^[0-9a-f]{64}$/i;
