import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Whether a text is this digest as the encoding writes it. Takes as long for a wrong one. */
export function isDigest(right: Buffer, given: unknown, encoding: 'hex' | 'base64'): boolean {
  const isWritten = typeof given === 'string' && WRITTEN[encoding].test(given);

  return timingSafeEqual(right, isWritten ? Buffer.from(given, encoding) : Buffer.alloc(right.length));
}

/** HMAC-SHA256 of the parts, one behind the other. */
export function hmacOf(secret: string, ...parts: readonly (string | Buffer)[]): Buffer {
  const hmac = createHmac('sha256', secret);
  for (const part of parts) hmac.update(part);

  return hmac.digest();
}

export const sha256Of = (text: string): Buffer => createHash('sha256').update(text).digest();

/** The 32 bytes of SHA-256 written out, nothing around them. */
const WRITTEN = { hex: /^[0-9a-f]{64}$/i, base64: /^[A-Za-z0-9+/]{43}=$/ } as const;
