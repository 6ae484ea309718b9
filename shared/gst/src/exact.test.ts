import { describe, expect, it } from 'vitest';
import { divideProduct, roundProduct } from './exact.ts';

describe('roundProduct', () => {
  it.each([
    { a: 1, b: 1, divisor: 2, rounded: 1 },
    { a: 1, b: 1, divisor: 3, rounded: 0 },
    { a: 2, b: 1, divisor: 3, rounded: 1 },
    { a: 3, b: 1, divisor: 2, rounded: 2 },
    { a: 1249, b: 1, divisor: 1000, rounded: 1 },
    { a: 1500, b: 1, divisor: 1000, rounded: 2 },
  ])('rounds $a × $b ÷ $divisor half up to $rounded', ({ a, b, divisor, rounded }) => {
    expect(roundProduct(a, b, divisor)).toBe(rounded);
  });

  it('rounds half away from zero below zero, so that a note mirrors its bill', () => {
    expect(roundProduct(-1, 1, 2)).toBe(-1);
    expect(roundProduct(-3, 1, 2)).toBe(-2);
    expect(roundProduct(-1, 1, 3)).toBe(0);
    expect(roundProduct(1, -5, 2)).toBe(-3);
    expect(roundProduct(-1, -5, 2)).toBe(3);
  });

  it('never answers minus zero', () => {
    expect(Object.is(roundProduct(-1, 1, 3), 0)).toBe(true);
    expect(Object.is(roundProduct(0, -1, 3), 0)).toBe(true);
  });
});

describe('divideProduct', () => {
  it('stays exact where the product is beyond what a number holds', () => {
    const a = 999_999_999_989;
    const b = 999_999_937;

    const { quotient, remainder } = divideProduct(a, b, 1_000_000_007);

    expect(BigInt(quotient) * 1_000_000_007n + BigInt(remainder)).toBe(BigInt(a) * BigInt(b));
  });

  it('agrees with BigInt on both sides of 2^53', () => {
    for (const a of [2 ** 53 - 1, 2 ** 52 + 1, 2 ** 51 - 1]) {
      for (const b of [1, 2, 3, 4, 5]) {
        const { quotient, remainder } = divideProduct(a, b, 7);

        expect(BigInt(quotient)).toBe((BigInt(a) * BigInt(b)) / 7n);
        expect(BigInt(remainder)).toBe((BigInt(a) * BigInt(b)) % 7n);
      }
    }
  });
});
