import { expect, test } from 'vitest';
import { commonHeaders, headersFor, pagePolicy } from './security-headers.ts';

const policies = { '/bill': [`'sha256-bill'`], '/_not-found': [`'sha256-none'`] };

test('a page may run its own inline scripts and no other page’s', () => {
  const policy = headersFor('/bill', policies)['content-security-policy'];

  expect(policy).toContain(`script-src 'self' 'sha256-bill' 'wasm-unsafe-eval';`);
});

test('an address that is no page has the policy of the page that says so', () => {
  expect(headersFor('/nowhere', policies)['content-security-policy']).toContain(`'sha256-none'`);
});

test('scripts are never allowed by word alone', () => {
  expect(pagePolicy([])).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
});

test.each(['/bill', '/sw.js', '/manifest.webmanifest'])('%s is asked for anew each time', (path) => {
  expect(headersFor(path, policies)).toMatchObject({ 'cache-control': 'no-cache' });
});

test.each(['/_next/static/chunks/1.js', '/bff/api/sales/sales', '/s/sharma-kirana/secret'])(
  '%s carries its own headers',
  (path) => {
    expect(headersFor(path, policies)).toEqual({});
  },
);

test('browsers are told to stay on HTTPS only where there is HTTPS', () => {
  expect(commonHeaders(true)).toHaveProperty('strict-transport-security');
  expect(commonHeaders(false)).not.toHaveProperty('strict-transport-security');
});
