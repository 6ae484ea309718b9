import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

describe('readConfig', () => {
  it('needs nothing: without a mail server nothing leaves', () => {
    expect(readConfig({})).toMatchObject({
      port: 8006,
      smtp: undefined,
      allowPrivateTargets: true,
      publicUrl: 'http://127.0.0.1:8003',
    });
  });

  it('reads mail server, public address and the leave for private targets', () => {
    const env = {
      SMTP_URL: 'smtps://me:secret@mail.example:465',
      SMTP_FROM: 'Sharma Kirana <shop@example.com>',
      PUBLIC_URL: 'https://shop.example',
      ALLOW_PRIVATE_TARGETS: 'true',
    };

    expect(readConfig(env)).toMatchObject({
      smtp: { url: env.SMTP_URL, from: env.SMTP_FROM },
      publicUrl: 'https://shop.example',
      allowPrivateTargets: true,
    });
  });

  it('refuses private addresses once there is a public one', () => {
    expect(readConfig({ PUBLIC_URL: 'https://shop.example' }).allowPrivateTargets).toBe(false);
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
    expect(() => readConfig(env)).toThrow(new RegExp(`^${name} must`));
    expect(() => readConfig(env)).not.toThrow(/secret/);
  });
});
