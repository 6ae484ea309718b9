import { describe, expect, it } from 'vitest';
import { basisPoints, grossOf, milli, minusPaise, paise, roundOff, sumMilli, sumPaise } from './index.ts';

describe('Units', () => {
  it.each([0, 1, -1, 2 ** 53 - 1, -(2 ** 53 - 1)])('take the safe integer %d', (count) => {
    expect(paise(count)).toBe(count);
    expect(milli(count)).toBe(count);
    expect(basisPoints(count)).toBe(count);
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('throw on %d', (count) => {
    expect(() => paise(count)).toThrow(RangeError);
    expect(() => milli(count)).toThrow(RangeError);
    expect(() => basisPoints(count)).toThrow(RangeError);
  });

  it('turn minus zero into zero, which JSON can carry', () => {
    expect(Object.is(paise(-0), 0)).toBe(true);
  });
});

describe('sumPaise', () => {
  it('adds amounts and collections of amounts', () => {
    expect(sumPaise()).toBe(0);
    expect(sumPaise(paise(1), paise(2))).toBe(3);
    expect(sumPaise([paise(1), paise(2)], paise(3), new Set([paise(4)]))).toBe(10);
  });

  it('throws rather than lose a paisa', () => {
    expect(() => sumPaise(paise(2 ** 53 - 1), paise(1))).toThrow(RangeError);
  });
});

describe('minusPaise', () => {
  it('takes amounts away, below zero too', () => {
    expect(minusPaise(paise(10), paise(3), paise(4))).toBe(3);
    expect(minusPaise(paise(1), paise(3))).toBe(-2);
  });
});

describe('sumMilli', () => {
  it('adds quantities', () => {
    expect(sumMilli([milli(1250), milli(750)])).toBe(2000);
  });
});

describe('grossOf', () => {
  it.each([
    { qty: 333, price: 14_950, gross: 4978 },
    { qty: 1250, price: 16_000, gross: 20_000 },
    { qty: 1, price: 499, gross: 0 },
    { qty: 1, price: 500, gross: 1 },
    { qty: -1, price: 500, gross: -1 },
    { qty: 100_000_000, price: 10_000_000, gross: 1_000_000_000_000 },
  ])('prices $qty thousandths at $price paise as $gross paise', ({ qty, price, gross }) => {
    expect(grossOf(milli(qty), paise(price))).toBe(gross);
  });
});

describe('roundOff', () => {
  it.each([
    { total: 73_100, payable: 73_100, off: 0 },
    { total: 73_149, payable: 73_100, off: -49 },
    { total: 73_150, payable: 73_200, off: 50 },
    { total: 49, payable: 0, off: -49 },
    { total: -3650, payable: -3700, off: -50 },
  ])('rounds $total to $payable', ({ total, payable, off }) => {
    expect(roundOff(paise(total))).toEqual({ payable_paise: payable, round_off_paise: off });
  });
});
