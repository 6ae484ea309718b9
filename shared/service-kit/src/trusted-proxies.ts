import { isIP } from 'node:net';

const NAMES: ReadonlySet<string> = new Set(['loopback', 'linklocal', 'uniquelocal']);

/**
 * Proxies whose word we take for whom they speak (`X-Forwarded-For`), from a list with commas: addresses, networks like
 * `10.0.0.0/8`, or the names loopback, linklocal and uniquelocal. Throws one sentence with what it cannot read.
 */
export function readTrustedProxies(text: string): readonly string[] {
  const proxies = text
    .split(',')
    .map((proxy) => proxy.trim())
    .filter(Boolean);
  const wrong = proxies.find((proxy) => !NAMES.has(proxy) && !isNetwork(proxy));
  if (wrong === undefined) return proxies;
  throw new Error(`TRUST_PROXY must be addresses, networks or loopback, linklocal, uniquelocal, but has "${wrong}"`);
}

function isNetwork(proxy: string): boolean {
  const [address = '', bits, ...more] = proxy.split('/');
  const bitsMax = { 4: 32, 6: 128 }[isIP(address)];
  if (bitsMax === undefined || more.length > 0) return false;

  return bits === undefined || (/^[0-9]{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= bitsMax);
}
