import { describe, expect, it } from 'vitest';
import { afterFailure, type Attempts, FORGOTTEN_MS, FREE_FAILURES, isBackingOff, waitSeconds } from './back-off.ts';

const START = Date.parse('2026-11-22T06:30:00.000Z');
const at = (ms: number): string => new Date(START + ms).toISOString();
const afterFailures = (count: number): Attempts => ({ failures: count, last_failure_at: at(0) });

describe('login back-off', () => {
  it('lets an account without wrong passwords in at once', () => {
    expect(waitSeconds(undefined, at(0))).toBe(0);
  });

  it('forgives the free failures and makes the next one wait', () => {
    expect(waitSeconds(afterFailures(FREE_FAILURES), at(0))).toBe(0);
    expect(waitSeconds(afterFailures(FREE_FAILURES + 1), at(0))).toBe(30);
  });

  it.each([
    [5, 30],
    [6, 60],
    [7, 120],
    [9, 480],
    [10, 900],
    [1_000_000, 900],
  ])('makes %i wrong passwords wait %i seconds', (failures, seconds) => {
    expect(waitSeconds(afterFailures(failures), at(0))).toBe(seconds);
  });

  it('ends the wait at its last moment and not before', () => {
    expect(waitSeconds(afterFailures(5), at(29_999))).toBe(1);
    expect(waitSeconds(afterFailures(5), at(30_000))).toBe(0);
  });

  it('counts on from yesterday for exactly a day', () => {
    expect(afterFailure(afterFailures(6), at(FORGOTTEN_MS))).toMatchObject({ failures: 7 });
    expect(afterFailure(afterFailures(6), at(FORGOTTEN_MS + 1))).toMatchObject({ failures: 1 });
  });

  it('counts from one', () => {
    expect(afterFailure(undefined, at(5))).toEqual({ failures: 1, last_failure_at: at(5) });
  });

  it('names the moment at which waiting begins', () => {
    expect(isBackingOff(afterFailures(FREE_FAILURES))).toBe(false);
    expect(isBackingOff(afterFailures(FREE_FAILURES + 1))).toBe(true);
  });
});
