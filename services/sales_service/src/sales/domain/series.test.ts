import { describe, expect, it } from 'vitest';
import { deviceA, deviceB } from '../../../test/support/ids.ts';
import type { KnownSeries } from './circumstances.ts';
import { isOwnSeries, isServerNumber, prefixOf } from './series.ts';

const open: KnownSeries = { prefix: 'A', device_id: deviceA, status: 'active' };
const numbered = {
  kind: 'sale',
  number: 'A/2627/000124',
  device_id: deviceA,
  financial_year: '2627',
  series: open,
} as const;

describe('a number', () => {
  it('is of the device’s own open series, in either case', () => {
    expect(isOwnSeries(numbered)).toBe(true);
    expect(isOwnSeries({ ...numbered, number: 'a/2627/000124' })).toBe(true);
    expect(isOwnSeries({ ...numbered, kind: 'credit_note', number: 'A-C/2627/000001' })).toBe(true);
  });

  it.each([
    ['a series that is not known', { series: undefined }],
    ['a series that was revoked', { series: { ...open, status: 'revoked' } as const }],
    ['the series of another device', { device_id: deviceB }],
    ['another year than the document’s', { financial_year: '2526' }],
    ['the series of credit notes', { number: 'A-C/2627/000124' }],
    ['no series of ours', { number: 'BILL-77' }],
  ])('is foreign when it is of %s', (_, change) => {
    expect(isOwnSeries({ ...numbered, ...change })).toBe(false);
  });

  it('of the shop’s own series is known as such, whoever writes it', () => {
    expect(isServerNumber('S/2627/000001')).toBe(true);
    expect(isServerNumber('s/2627/000001')).toBe(true);
    expect(isServerNumber('A/2627/000001')).toBe(false);
    expect(prefixOf('BILL-77')).toBeUndefined();
  });
});
