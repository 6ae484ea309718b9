import type { PagePolicies } from '../build/page-policies.ts';

export type HeaderMap = Readonly<Record<string, string>>;

/** On every answer, whatever it is. */
export function commonHeaders(isHttps: boolean): HeaderMap {
  return {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=(), bluetooth=(self)',
    // Browsers heed these over HTTPS only, and complain elsewhere.
    ...(isHttps && {
      'cross-origin-opener-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000',
    }),
  };
}

/**
 * What a page may load and run. Scripts are our files and the inline ones of this very page, by hash; styles stand in
 * our files, and on elements where a component places something.
 */
export function pagePolicy(scriptHashes: readonly string[]): string {
  return [
    `default-src 'self'`,
    `script-src ${["'self'", ...scriptHashes, "'wasm-unsafe-eval'"].join(' ')}`,
    `style-src 'self'`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `media-src 'self' blob:`,
    `connect-src 'self'`,
    `worker-src 'self' blob:`,
    `frame-src 'self' blob:`,
    `manifest-src 'self'`,
    `form-action 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

const NOT_FOUND = '/_not-found';

/**
 * Headers of an address: pages and the worker are asked for anew each time, so that a new build is seen; what Next names
 * by its content and what the services answer carry their own.
 */
export function headersFor(path: string, policies: PagePolicies): HeaderMap {
  if (/^\/(?:_next|bff|api|s)\//.test(path)) return {};
  return {
    'cache-control': 'no-cache',
    'content-security-policy': pagePolicy(policies[path] ?? policies[NOT_FOUND] ?? []),
  };
}
