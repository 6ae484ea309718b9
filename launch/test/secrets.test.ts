import { createPrivateKey } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepSecrets } from '../src/secrets.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

test('makes the secrets on the first start and keeps them over the next', () => {
  const folder = temporaryFolder();
  const contentsNow = () => Object.values(keepSecrets(folder, {})).map((path) => readFileSync(path, 'utf8'));

  const first = contentsNow();
  const second = contentsNow();

  expect(createPrivateKey(first[0] ?? '').asymmetricKeyType).toBe('ed25519');
  expect(first[1]?.length).toBeGreaterThanOrEqual(32);
  expect(second).toEqual(first);
});

test('keeps each secret in a file that only its owner can read', () => {
  const folder = temporaryFolder();

  keepSecrets(folder, {});

  const files = readdirSync(join(folder, 'secrets'));
  expect(files).toHaveLength(5);
  for (const file of files) expect(statSync(join(folder, 'secrets', file)).mode & 0o777).toBe(0o600);
});

test('leaves a secret of the environment to the environment and writes none down', () => {
  const folder = temporaryFolder();

  const variables = keepSecrets(folder, {
    REFRESH_TOKEN_SECRET: 'given',
    JWT_PRIVATE_KEY_FILE: '/given',
    PAYMENT_SECRET_KEY: 'given',
    NOTIFICATION_SECRET_KEY: 'given',
    NEXTAUTH_SECRET: 'given',
  });

  expect(variables).toEqual({});
  expect(readdirSync(join(folder, 'secrets'))).toEqual([]);
});
