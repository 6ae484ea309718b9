import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const key = generateKeyPairSync('ed25519').privateKey;
const pem = key.export({ type: 'pkcs8', format: 'pem' }).toString();
const env = { JWT_PRIVATE_KEY: pem, REFRESH_TOKEN_SECRET: 's'.repeat(32) };

describe('readConfig', () => {
  it('takes key and secret from the environment', () => {
    expect(readConfig(env)).toMatchObject({
      name: 'user',
      port: 8001,
      privateKeyPem: pem,
      refreshSecret: 's'.repeat(32),
      passwords: { cost: 12, queueMax: 32 },
    });
  });

  it.each([
    ['a PEM on one line', pem.replaceAll('\n', '\\n')],
    ['a JWK', JSON.stringify(key.export({ format: 'jwk' }))],
  ])('takes the key as %s', (_, text) => {
    expect(readConfig({ ...env, JWT_PRIVATE_KEY: text }).privateKeyPem).toBe(pem);
  });

  it('takes key and secret from files', () => {
    const files: Readonly<Record<string, string>> = { '/key': pem, '/secret': `${'f'.repeat(40)}\n` };

    const config = readConfig(
      { JWT_PRIVATE_KEY_FILE: '/key', REFRESH_TOKEN_SECRET_FILE: '/secret' },
      (path) => files[path] ?? '',
    );

    expect(config).toMatchObject({ privateKeyPem: pem, refreshSecret: 'f'.repeat(40) });
  });

  it.each([
    ['no key', { JWT_PRIVATE_KEY: undefined }, 'Set JWT_PRIVATE_KEY or JWT_PRIVATE_KEY_FILE'],
    ['text that is no key', { JWT_PRIVATE_KEY: 'abc' }, 'JWT_PRIVATE_KEY must be an Ed25519 private key, PEM or JWK'],
    [
      'a key of another kind',
      {
        JWT_PRIVATE_KEY: generateKeyPairSync('ec', { namedCurve: 'P-256' })
          .privateKey.export({ type: 'pkcs8', format: 'pem' })
          .toString(),
      },
      'JWT_PRIVATE_KEY must be an Ed25519 private key, PEM or JWK',
    ],
    ['no secret', { REFRESH_TOKEN_SECRET: '' }, 'Set REFRESH_TOKEN_SECRET or REFRESH_TOKEN_SECRET_FILE'],
    [
      'a short secret',
      { REFRESH_TOKEN_SECRET: 's'.repeat(31) },
      'REFRESH_TOKEN_SECRET must have at least 32 characters',
    ],
    ['a cost below bcrypt’s', { BCRYPT_COST: '3' }, 'BCRYPT_COST must be a whole number from 4 to 16, but is "3"'],
  ])('says in one sentence what is wrong with %s', (_, special, sentence) => {
    expect(() => readConfig({ ...env, ...special })).toThrow(new Error(sentence));
  });
});
