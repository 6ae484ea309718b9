import { describe, expect, it } from 'vitest';
import { DOCUMENT_NUMBER, formatNumber, isDevicePrefix, nextPrefix, numberKey, parseNumber } from './index.ts';
import type { DocumentNumberParts } from './index.ts';

const aNumber = (own: Partial<DocumentNumberParts> = {}): DocumentNumberParts => ({
  prefix: 'A',
  kind: 'sale',
  financial_year: '2627',
  serial: 124,
  ...own,
});

describe('Document numbers', () => {
  it.each([
    { parts: aNumber(), text: 'A/2627/000124' },
    { parts: aNumber({ kind: 'credit_note', serial: 1 }), text: 'A-C/2627/000001' },
    { parts: aNumber({ kind: 'debit_note' }), text: 'A-D/2627/000124' },
    { parts: aNumber({ kind: 'receipt_voucher', prefix: 'AA' }), text: 'AA-R/2627/000124' },
    { parts: aNumber({ kind: 'refund_voucher', prefix: 'ZZ', serial: 999_999 }), text: 'ZZ-F/2627/999999' },
    { parts: aNumber({ prefix: 'S', serial: 1_000_000 }), text: 'S/2627/1000000' },
  ])('write and read $text', ({ parts, text }) => {
    expect(formatNumber(parts)).toBe(text);
    expect(parseNumber(text)).toEqual({ ok: true, value: parts });
  });

  it('are the same in either case', () => {
    expect(parseNumber('a-c/2627/000001')).toEqual(parseNumber('A-C/2627/000001'));
    expect(numberKey('a-c/2627/000001')).toBe('A-C/2627/000001');
  });

  it.each(['', '0A/2627/000001', '/A', '-A', 'A 1', 'A/2627/0000000001', 'A_1', 'क/1'])(
    'are not "%s", which the law does not allow',
    (text) => {
      expect(parseNumber(text)).toEqual({ ok: false, refusal: { code: 'number-not-allowed' } });
    },
  );

  it.each([
    'INV-1',
    'A/2628/000001',
    'A/2627/000000',
    'A/2627/00001',
    'A/2627/0000001',
    'I/2627/000001',
    'A-X/2627/000001',
    'AAA/2627/000001',
  ])('are not "%s", which is lawful but none of ours', (text) => {
    expect(DOCUMENT_NUMBER.test(text)).toBe(true);
    expect(parseNumber(text)).toEqual({ ok: false, refusal: { code: 'number-not-ours' } });
  });

  it('have room for sixteen characters', () => {
    expect(formatNumber(aNumber({ prefix: 'AA', kind: 'credit_note', serial: 999_999 }))).toHaveLength(16);
    expect(() => formatNumber(aNumber({ prefix: 'AA', kind: 'credit_note', serial: 1_000_000 }))).toThrow(RangeError);
  });

  it.each([
    { serial: 0 },
    { serial: -1 },
    { serial: 1.5 },
    { prefix: 'O' },
    { prefix: 'a' },
    { financial_year: '2026' },
  ])('cannot be made of %j', (own) => {
    expect(() => formatNumber(aNumber(own))).toThrow(RangeError);
  });
});

describe('Device prefixes', () => {
  it('start at A', () => {
    expect(nextPrefix()).toEqual({ ok: true, value: 'A' });
  });

  it.each([
    ['A', 'B'],
    ['H', 'J'],
    ['N', 'P'],
    ['R', 'T'],
    ['Z', 'AA'],
    ['AZ', 'BA'],
    ['AR', 'AS'],
    ['ZY', 'ZZ'],
  ])('go from %s to %s', (previous, next) => {
    expect(nextPrefix(previous)).toEqual({ ok: true, value: next });
  });

  it('run out after ZZ', () => {
    expect(nextPrefix('ZZ')).toEqual({ ok: false, refusal: { code: 'prefixes-used-up' } });
  });

  it.each(['', 'I', 'AO', 'AAA', 'a', '1'])('are not "%s"', (prefix) => {
    expect(isDevicePrefix(prefix)).toBe(false);
    expect(nextPrefix(prefix)).toEqual({ ok: false, refusal: { code: 'prefix-unknown', prefix } });
  });

  it('are never given twice and never the server’s', () => {
    const given: string[] = [];
    for (let next = nextPrefix(); next.ok; next = nextPrefix(next.value)) given.push(next.value);

    expect(given).toHaveLength(599);
    expect(new Set(given).size).toBe(599);
    expect(given).not.toContain('S');
  });
});
