import { describe, expect, it } from 'vitest';
import { lockBefore, periodLockOf } from './period-lock.ts';

const october = { from_date: '2026-10-01', to_date: '2026-10-31' };

describe('A filed month', () => {
  it.each([
    [undefined, '2026-11-01', 'open'],
    [undefined, '2026-10-31', 'running'],
    ['2026-09-30', '2026-11-22', 'open'],
    ['2026-10-31', '2026-11-22', 'locked'],
    ['2026-11-30', '2026-12-02', 'locked-beyond'],
  ])('with books closed up to %s is on %s %s', (lockedUntil, today, state) => {
    expect(periodLockOf(october, lockedUntil, today)).toBe(state);
  });

  it('leaves the months before it closed when it is opened again', () => {
    expect(lockBefore(october)).toBe('2026-09-30');
    expect(lockBefore({ from_date: '2028-03-01', to_date: '2028-03-31' })).toBe('2028-02-29');
  });
});
