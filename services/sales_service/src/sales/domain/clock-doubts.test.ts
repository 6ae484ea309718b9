import { describe, expect, it } from 'vitest';
import { clockDoubts, isClockOff } from './clock-doubts.ts';

const now = '2026-11-22T06:30:00.000Z';

describe('the clock', () => {
  it('may be ten minutes ahead, not a moment more', () => {
    expect(clockDoubts('2026-11-22T06:40:00.000Z', now)).toEqual([]);
    expect(clockDoubts('2026-11-22T06:40:00.001Z', now)).toMatchObject([{ flag: 'clock-skew' }]);
  });

  it('may be days behind in what it stamped: bills wait for the network', () => {
    expect(clockDoubts('2026-11-02T06:40:00.000Z', now)).toEqual([]);
  });

  it('of a device that sends may be ten minutes off either way', () => {
    expect(isClockOff('2026-11-22T06:20:00.000Z', now)).toBe(false);
    expect(isClockOff('2026-11-22T06:19:59.999Z', now)).toBe(true);
    expect(isClockOff('2026-11-22T06:40:00.001Z', now)).toBe(true);
  });
});
