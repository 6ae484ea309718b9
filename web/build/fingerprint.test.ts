import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fingerprintOf } from './fingerprint.ts';

function aHouse(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'rmp-fingerprint-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

const files = { 'web/src/app/page.tsx': 'page', 'shared/gst/src/money.ts': 'money', 'package-lock.json': '{}' };

test('the same sources have the same fingerprint wherever they lie', () => {
  expect(fingerprintOf(aHouse(files))).toBe(fingerprintOf(aHouse(files)));
});

test.each([
  ['a changed file', { ...files, 'shared/gst/src/money.ts': 'Money' }],
  ['a new file', { ...files, 'web/src/new.ts': '' }],
  ['another name', { 'web/src/app/page2.tsx': 'page', ...files, 'web/src/app/page.tsx': '' }],
  ['other packages', { ...files, 'package-lock.json': '{"a":1}' }],
])('%s shows', (_, changed) => {
  expect(fingerprintOf(aHouse(changed))).not.toBe(fingerprintOf(aHouse(files)));
});

test('what the build makes and what only tests read do not show', () => {
  const more = { ...files, 'web/public/sw.js': 'made', 'web/src/app/page.test.ts': 'test', 'services/x/src/y.ts': '' };

  expect(fingerprintOf(aHouse(more))).toBe(fingerprintOf(aHouse(files)));
});
