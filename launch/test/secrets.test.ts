import { createPrivateKey } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSecrets } from '../src/secrets.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

test('makes the secrets on the first start and keeps them over the next', () => {
  const folder = temporaryFolder();

  const first = readSecrets(folder, {});
  const second = readSecrets(folder, {});

  expect(createPrivateKey(first['TOKEN_SIGNING_KEY'] ?? '').asymmetricKeyType).toBe('ed25519');
  expect(second).toEqual(first);
});

test('keeps each secret in a file that only its owner can read', () => {
  const folder = temporaryFolder();

  readSecrets(folder, {});

  const files = readdirSync(join(folder, 'secrets'));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) expect(statSync(join(folder, 'secrets', file)).mode & 0o777).toBe(0o600);
});

test('takes a secret of the environment and writes none down', () => {
  const folder = temporaryFolder();

  const secrets = readSecrets(folder, { REFRESH_TOKEN_SECRET: 'given' });

  expect(secrets['REFRESH_TOKEN_SECRET']).toBe('given');
  expect(readdirSync(join(folder, 'secrets'))).not.toContain('refresh-token-secret');
});
