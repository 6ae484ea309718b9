import { describe, expect, it } from 'vitest';
import { newWebhookSecret, signatureOf } from './signature.ts';
import { secretBox } from './secret-box.ts';

describe('signatureOf', () => {
  it('is what openssl computes over id, timestamp and body', () => {
    // printf 'sales:shop:1:0.1795329000.{"a":1}' | openssl dgst -sha256 -mac HMAC -macopt hexkey:000102…1f -binary | base64
    const secret = `whsec_${Buffer.from(Array.from({ length: 32 }, (_, at) => at)).toString('base64')}`;

    const signature = signatureOf({ id: 'sales:shop:1:0', timestamp: 1_795_329_000, body: '{"a":1}' }, [secret]);

    expect(signature).toBe('v1,Cbq9XKhB/B1PjpbfuOwCdQ6KCwCyG2l5aiLIua8ugLA=');
  });

  it('has one signature for each secret, the newest first', () => {
    const secrets = [newWebhookSecret(), newWebhookSecret()];
    const signed = { id: 'a', timestamp: 1, body: '{}' };

    expect(signatureOf(signed, secrets)).toBe(secrets.map((secret) => signatureOf(signed, [secret])).join(' '));
    expect(secrets[0]).not.toBe(secrets[1]);
  });
});

describe('secretBox', () => {
  it('opens what it sealed, for its owner and by its key alone', () => {
    const box = secretBox('a key of the service');
    const sealed = box.seal('whsec_x', 'shop:webhook');

    expect(box.open(sealed, 'shop:webhook')).toBe('whsec_x');
    expect(box.open(sealed, 'other:webhook')).toBeUndefined();
    expect(secretBox('another key').open(sealed, 'shop:webhook')).toBeUndefined();
    expect(box.open(`${sealed.slice(0, -2)}AA`, 'shop:webhook')).toBeUndefined();
    expect(box.open('', 'shop:webhook')).toBeUndefined();
    expect(box.seal('whsec_x', 'shop:webhook')).not.toBe(sealed);
  });
});
