import { describe, expect, it } from 'vitest';
import { checkGstin, gstinCheckDigit } from './index.ts';

/** Invented numbers with the right check character. */
const WELL_FORMED = [
  '29ABCDE1234F1ZW',
  '27ABCDE1234F1Z0',
  '07ABCDE1234F1Z2',
  '04ABCDE1234F1Z8',
  '24ABCDE1234F1Z6',
  '33ABCDE1234F2Z6',
  '97ABCDE1234F1ZT',
  '26ABCDE1234F1Z2',
  '38ABCDE1234F1ZX',
  '36ABCDE1234FAZS',
];

describe('checkGstin', () => {
  it.each(WELL_FORMED)('takes %s', (gstin) => {
    const value = { gstin, state_code: gstin.slice(0, 2), kind: 'taxpayer', pan: 'ABCDE1234F' };

    expect(checkGstin(gstin)).toEqual({ ok: true, value });
  });

  it('reads it as people type it', () => {
    expect(checkGstin(' 29 abcde1234f 1zw ')).toMatchObject({ ok: true, value: { gstin: '29ABCDE1234F1ZW' } });
  });

  it.each([
    { text: '', refusal: { code: 'gstin-length', length: 0 } },
    { text: '27ABCDE1234F1Z', refusal: { code: 'gstin-length', length: 14 } },
    { text: '27ABCDE1234F1Z00', refusal: { code: 'gstin-length', length: 16 } },
    { text: '369296450896540', refusal: { code: 'gstin-pattern' } },
    { text: '27ABCDE1234F0Z0', refusal: { code: 'gstin-pattern' } },
    { text: '45ABCDE1234F1Z2', refusal: { code: 'gstin-state', state_code: '45' } },
    { text: withCheck('96ABCDE1234F1Z'), refusal: { code: 'gstin-state', state_code: '96' } },
    { text: '29ABCDE1234F1Z5', refusal: { code: 'gstin-check-character', expected: 'W' } },
  ])('refuses "$text", saying which part is wrong', ({ text, refusal }) => {
    expect(checkGstin(text)).toEqual({ ok: false, refusal });
  });

  it.each([
    { first14: '27ABCDE1234F1C', kind: 'tax_collector', pan: 'ABCDE1234F' },
    { first14: '27ABCD12345E1D', kind: 'tax_deductor', pan: undefined },
    { first14: '0726XYZ00001UN', kind: 'un_body', pan: undefined },
    { first14: '9926XYZ00001OS', kind: 'online_service', pan: undefined },
    { first14: '0726XYZ00001NR', kind: 'non_resident', pan: undefined },
    { first14: '29ABCDE1234F12', kind: 'taxpayer', pan: 'ABCDE1234F' },
  ])('knows the $kind by the pattern', ({ first14, kind, pan }) => {
    const read = checkGstin(withCheck(first14));

    expect(read.ok && read.value.kind).toBe(kind);
    expect(read.ok && read.value.pan).toBe(pan);
  });

  it('notices every single wrong character', () => {
    const gstin = '29ABCDE1234F1ZW';

    const typos = Array.from(gstin).flatMap((right, index) =>
      Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ')
        .filter((wrong) => wrong !== right)
        .map((wrong) => gstin.slice(0, index) + wrong + gstin.slice(index + 1)),
    );

    expect(typos.filter((typo) => checkGstin(typo).ok)).toEqual([]);
  });
});

describe('gstinCheckDigit', () => {
  it('gives the fifteenth character', () => {
    expect(gstinCheckDigit('29ABCDE1234F1Z')).toBe('W');
  });

  it('throws on a character no GSTIN holds', () => {
    expect(() => gstinCheckDigit('29abcde1234f1z')).toThrow(RangeError);
  });
});

function withCheck(first14: string): string {
  return first14 + gstinCheckDigit(first14);
}
