import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const SECRET = { NOTIFICATION_SECRET_KEY: 'a-key-of-at-least-thirty-two-characters' };

describe('readConfig', () => {
  it('needs its secret key and nothing else: without a mail server no mail leaves', () => {
    expect(readConfig(SECRET)).toMatchObject({
      port: 8006,
      smtp: undefined,
      allowPrivateTargets: true,
      allowPrivateWebhooks: false,
      publicUrl: 'http://127.0.0.1:8003',
    });
  });

  it('reads mail server, public address and the leave for private targets', () => {
    const env = {
      ...SECRET,
      SMTP_URL: 'smtps://me:secret@mail.example:465',
      SMTP_FROM: 'Sharma Kirana <shop@example.com>',
      PUBLIC_URL: 'https://shop.example',
      ALLOW_PRIVATE_TARGETS: 'true',
    };

    expect(readConfig(env)).toMatchObject({
      smtp: { url: env.SMTP_URL, from: env.SMTP_FROM },
      publicUrl: 'https://shop.example',
      allowPrivateTargets: true,
      allowPrivateWebhooks: true,
    });
  });

  it('reads the mail server and the key from files', () => {
    const env = { SMTP_URL_FILE: '/smtp', SMTP_FROM: 'shop@example.com', NOTIFICATION_SECRET_KEY_FILE: '/key' };
    const files: Readonly<Record<string, string>> = { '/smtp': 'smtp://mail.example\n', '/key': `${'k'.repeat(32)}\n` };

    expect(readConfig(env, (path) => files[path] ?? '')).toMatchObject({
      smtp: { url: 'smtp://mail.example' },
      secretKey: 'k'.repeat(32),
    });
  });

  it('refuses a secret key that is missing or short', () => {
    expect(() => readConfig({})).toThrow(/^Set NOTIFICATION_SECRET_KEY or/);
    expect(() => readConfig({ NOTIFICATION_SECRET_KEY: 'k'.repeat(31) })).toThrow(/at least 32 characters/);
  });

  it('refuses private addresses once there is a public one', () => {
    expect(readConfig({ ...SECRET, PUBLIC_URL: 'https://shop.example' }).allowPrivateTargets).toBe(false);
  });

  it.each([
    ['SMTP_FROM', { SMTP_URL: 'smtp://mail.example' }],
    ['SMTP_FROM', { SMTP_URL: 'smtp://mail.example', SMTP_FROM: 'a@b.example, c@d.example' }],
    ['SMTP_FROM', { SMTP_URL: 'smtp://mail.example', SMTP_FROM: 'a@b.example\r\nBcc: c@d.example' }],
    ['SMTP_URL', { SMTP_URL: 'http://me:secret@mail.example', SMTP_FROM: 'a@b.example' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'shop.example' }],
    ['ALLOW_PRIVATE_TARGETS', { ALLOW_PRIVATE_TARGETS: 'yes' }],
    ['DELIVERY_POLL_MS', { DELIVERY_POLL_MS: '0' }],
  ])('names %s when it is wrong, and no password', (name, env) => {
    expect(() => readConfig({ ...SECRET, ...env })).toThrow(new RegExp(`^${name} must`));
    expect(() => readConfig({ ...SECRET, ...env })).not.toThrow(/secret/);
  });
});
