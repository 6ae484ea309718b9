import { createHash } from 'node:crypto';

/**
 * A UUID version 7 that follows from another id: its time, and bits that are a hash of it and a word. The same event
 * makes the same ids however often it is delivered.
 */
export function deriveId(from: string, word: string): string {
  const hash = createHash('sha256').update(`${word}:${from}`).digest('hex');
  const time = /^[0-9a-f]{8}-[0-9a-f]{4}-7/.test(from)
    ? from.slice(0, 13)
    : `${hash.slice(40, 48)}-${hash.slice(48, 52)}`;
  const variant = '89ab'[Number.parseInt(hash.slice(3, 4), 16) % 4];

  return `${time}-7${hash.slice(0, 3)}-${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}`;
}
