/** A dotted field path, split once. */
export type Path = Readonly<{ text: string; parts: readonly Buffer[] }>;

const INTERNED_MAX = 4096;
const interned = new Map<string, Path>();

/** The path of this text; the same object for the same text, so that parsing it again is cheap. */
export function pathOf(text: string): Path {
  const known = interned.get(text);
  if (known) return known;
  const path = { text, parts: text.split('.').map((part) => Buffer.from(part)) };
  if (interned.size >= INTERNED_MAX) interned.clear();
  interned.set(text, path);
  return path;
}

/** Whether a part addresses an array element: digits without a leading zero. */
export function isArrayIndex(part: Buffer): boolean {
  if (part.length === 0 || part.length > 9) return false;
  if (part.length > 1 && part[0] === 0x30) return false;
  return part.every((byte) => byte >= 0x30 && byte <= 0x39);
}
