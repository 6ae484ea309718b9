import { describe, expect, it } from 'vitest';
import { paise } from './money.ts';
import { spread } from './spread.ts';

describe('spread', () => {
  it('gives the paise left over to the largest remainders', () => {
    expect(spread(paise(777), [9999, 6993, 4978])).toEqual([354, 247, 176]);
  });

  it('gives them to the earlier lines when the remainders tie', () => {
    expect(spread(paise(2), [1, 1, 1])).toEqual([1, 1, 0]);
    expect(spread(paise(5), [7, 7, 7])).toEqual([2, 2, 1]);
  });

  it('gives everything to a single line', () => {
    expect(spread(paise(2000), [1])).toEqual([2000]);
  });

  it('takes the whole of every line when the amount is the whole', () => {
    expect(spread(paise(30), [10, 0, 20])).toEqual([10, 0, 20]);
  });

  it('gives nothing to a line that weighs nothing', () => {
    expect(spread(paise(3), [0, 5, 0, 5])).toEqual([0, 2, 0, 1]);
  });

  it('shares evenly when no line weighs anything', () => {
    expect(spread(paise(100), [0, 0, 0])).toEqual([34, 33, 33]);
  });

  it('has nothing to share among no lines', () => {
    expect(spread(paise(100), [])).toEqual([]);
  });

  it('stays exact where products are beyond what a number holds', () => {
    const shares = spread(paise(999_999_999_999), [999_999_999_989, 3, 333_333_333_331]);

    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(999_999_999_999);
    expect(shares).toEqual([749_999_999_997, 2, 250_000_000_000]);
  });
});
