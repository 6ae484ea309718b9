import { describe, expect, it } from 'vitest';
import { readPaise } from './read-paise.ts';

describe('readPaise', () => {
  it.each([
    ['46', 4_600],
    ['46.', 4_600],
    ['46.5', 4_650],
    ['46.05', 4_605],
    ['.5', 50],
    ['0', 0],
    ['999999999.99', 99_999_999_999],
  ])('reads %s without a float', (typed, paise) => {
    expect(readPaise(typed)).toBe(paise);
  });

  it('knows that nothing is typed yet', () => {
    expect(readPaise('')).toBeUndefined();
    expect(readPaise('.')).toBeUndefined();
  });

  it.each(['1.234', '1.2.3', '-5', '1,000', '9999999999', 'ten'])('takes %s for no amount', (typed) => {
    expect(readPaise(typed)).toBeNull();
  });
});
