/** Bytes as Base64 (RFC 4648, padded). In parts: a whole backup is more arguments than a call may have. */
export function textOf(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += PART) {
    binary += String.fromCodePoint(...bytes.subarray(start, start + PART));
  }
  return btoa(binary);
}

/** Throws `DOMException` for what is no Base64. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.codePointAt(0) ?? 0);
}

const PART = 8_192;
