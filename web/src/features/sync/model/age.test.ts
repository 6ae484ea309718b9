import { describe, expect, it } from 'vitest';
import { ageOf } from './age.ts';

describe('how long something waits', () => {
  it.each([
    ['2026-11-22T06:29:30.000Z', { unit: 'now', count: 0, minutes: 0 }],
    ['2026-11-22T06:29:00.000Z', { unit: 'minutes', count: 1, minutes: 1 }],
    ['2026-11-22T04:20:00.000Z', { unit: 'hours', count: 2, minutes: 10 }],
    ['2026-11-19T06:30:00.000Z', { unit: 'days', count: 3, minutes: 0 }],
    ['2026-11-22T09:00:00.000Z', { unit: 'now', count: 0, minutes: 0 }],
  ] as const)('since %s is told in the largest unit that says it', (at, age) => {
    expect(ageOf(at, '2026-11-22T06:30:00.000Z')).toEqual(age);
  });
});
