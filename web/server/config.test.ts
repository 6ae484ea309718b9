import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const secret = { NEXTAUTH_SECRET: 'only for tests, at least 32 characters' };

describe('readConfig', () => {
  it('serves this machine on the usual port', () => {
    expect(readConfig(secret)).toEqual({
      host: '127.0.0.1',
      port: 3000,
      tls: undefined,
      bffUrl: 'http://127.0.0.1:8000',
      publicUrl: 'http://localhost:3000',
      sessionSecret: secret.NEXTAUTH_SECRET,
      trustedProxies: [],
    });
  });

  it('moves with all other ports', () => {
    expect(readConfig({ ...secret, RMP_PORT_OFFSET: '1000' })).toMatchObject({
      port: 4000,
      bffUrl: 'http://127.0.0.1:9000',
      publicUrl: 'http://localhost:4000',
    });
  });

  it('follows the address people use', () => {
    expect(readConfig({ ...secret, PUBLIC_URL: 'https://shop.example/' }).publicUrl).toBe('https://shop.example');
  });

  it('reads the secret from a file', () => {
    const config = readConfig({ NEXTAUTH_SECRET_FILE: '/secret' }, () => `${secret.NEXTAUTH_SECRET}\n`);

    expect(config.sessionSecret).toBe(secret.NEXTAUTH_SECRET);
  });

  it('serves HTTPS when it is given a certificate', () => {
    const config = readConfig({ ...secret, WEB_TLS_CERT_FILE: '/cert', WEB_TLS_KEY_FILE: '/key' });

    expect(config).toMatchObject({ tls: { certFile: '/cert', keyFile: '/key' }, publicUrl: 'https://localhost:3000' });
  });

  it.each([
    ['NEXTAUTH_SECRET', { NEXTAUTH_SECRET: 'short' }],
    ['NEXTAUTH_SECRET', {}],
    ['WEB_PORT', { ...secret, WEB_PORT: '70000' }],
    ['WEB_PORT', { ...secret, WEB_PORT: 'x' }],
    ['PUBLIC_URL', { ...secret, PUBLIC_URL: 'shop.example' }],
    ['BFF_URL', { ...secret, BFF_URL: 'ftp://bff' }],
    ['WEB_TLS_KEY_FILE', { ...secret, WEB_TLS_CERT_FILE: '/cert' }],
  ])('names %s when it cannot be read', (name, env) => {
    expect(() => readConfig(env)).toThrow(name);
  });
});
