import type { ServiceName } from '@rmp/service-kit/http';

/**
 * What of an address names the place inside a service, byte for byte; undefined when it could name any other place.
 * Nothing is repaired: a path that two programs might read differently is refused.
 */
export function pathBehind(service: ServiceName, rawUrl: string): string | undefined {
  const before = `/api/${service}`;
  const [path = ''] = rawUrl.split('?', 1);
  if (!path.startsWith(`${before}/`)) return undefined;
  const rest = path.slice(before.length);

  return isPlain(rest) ? rest : undefined;
}

/** Segments of RFC 3986 characters. Of percent-codes those that would be a slash, backslash, dot or NUL are refused. */
const PLAIN = /^(?:\/|(?:\/(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%(?!2[ef]|5c|00)[0-9a-f]{2})+)+\/?)$/i;

const isPlain = (path: string): boolean =>
  PLAIN.test(path) && isUtf8(path) && path.split('/').every((segment) => segment !== '.' && segment !== '..');

function isUtf8(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
