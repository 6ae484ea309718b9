import { describe, expect, it } from 'vitest';
import { readFile } from './read-file.ts';
import { seal, unseal } from './seal.ts';

const label = {
  tenant_id: 'sharma-kirana',
  device_name: 'Counter 1',
  made_at: '2026-11-22T06:30:00.000Z',
  commands: 2,
};
const work = { commands: ['S1', '₹291.00'], note: 'बिल'.repeat(20_000) };
const PASSPHRASE = 'neela डिब्बा 42';

const file = await seal(work, label, PASSPHRASE);

describe('a backup file', () => {
  it('opens with its passphrase, whole', async () => {
    expect(await unseal(file, PASSPHRASE)).toEqual(work);
  });

  it('opens whichever way a phone wrote the accents of its passphrase', async () => {
    const accented = await seal(work, label, 'caf\u00e9 au lait');

    expect(await unseal(accented, 'cafe\u0301 au lait')).toEqual(work);
  });

  it('does not open with another passphrase', async () => {
    expect(await unseal(file, 'neela डिब्बा 43')).toBeUndefined();
  });

  it.each([
    ['its shop', { tenant_id: 'gupta-store' }],
    ['its phone', { device_name: 'Counter 2' }],
    ['its count', { commands: 1 }],
  ])('does not open when somebody changed %s', async (_, change) => {
    expect(await unseal({ ...file, ...change }, PASSPHRASE)).toBeUndefined();
  });

  it('tells nobody what is in it', () => {
    expect(JSON.stringify(file)).not.toContain('291.00');
  });

  it('differs each time it is made', async () => {
    const again = await seal(work, label, PASSPHRASE);

    expect([again.kdf.salt, again.cipher.iv, again.sealed]).not.toEqual([file.kdf.salt, file.cipher.iv, file.sealed]);
  });
});

describe('choosing a file', () => {
  const chosen = (change: object, tenantId = 'sharma-kirana') =>
    readFile(JSON.stringify({ ...file, ...change }), tenantId);

  it('takes one of this shop', () => {
    expect(chosen({})).toEqual({ ok: true, value: file });
  });

  it('refuses one of another shop, and says which', () => {
    expect(chosen({}, 'gupta-store')).toEqual({
      ok: false,
      refusal: { code: 'other-shop', tenant_id: 'sharma-kirana' },
    });
  });

  it('refuses one a newer app has made', () => {
    expect(chosen({ v: 2 })).toEqual({ ok: false, refusal: { code: 'newer' } });
  });

  it.each([
    ['a picture', '\u0089PNG'],
    ['other JSON', '{"name":"Bahi"}'],
    ['half a backup', JSON.stringify({ ...file, sealed: undefined })],
    [
      'one that would keep the phone busy for hours',
      JSON.stringify({ ...file, kdf: { ...file.kdf, iterations: 1e12 } }),
    ],
    ['one whose letters are not Base64', JSON.stringify({ ...file, sealed: '<script>' })],
  ])('refuses %s', (_, text) => {
    expect(readFile(text, 'sharma-kirana')).toEqual({ ok: false, refusal: { code: 'no-backup' } });
  });
});
