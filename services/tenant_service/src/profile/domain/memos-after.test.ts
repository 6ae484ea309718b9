import { describe, expect, it } from 'vitest';
import { memosAfter } from './memos-after.ts';

const on = (from_date: string) => ({ from_date, is_on: true });
const off = (from_date: string) => ({ from_date, is_on: false });

describe('memosAfter', () => {
  it('is off until the owner says so, and then on from that day', () => {
    expect(memosAfter(undefined, undefined, '2026-11-22')).toBeUndefined();
    expect(memosAfter(undefined, false, '2026-11-22')).toBeUndefined();
    expect(memosAfter(undefined, true, '2026-11-22')).toEqual([on('2026-11-22')]);
  });

  it('keeps what held before, and adds nothing for the same word again', () => {
    const before = [on('2026-11-01')];

    expect(memosAfter(before, true, '2026-11-22')).toBe(before);
    expect(memosAfter(before, false, '2026-11-22')).toEqual([on('2026-11-01'), off('2026-11-22')]);
  });

  it('remembers of one day that it was on and off, however often it was switched', () => {
    const words = [true, false, true, false].reduce<ReturnType<typeof memosAfter>>(
      (list, isOn) => memosAfter(list, isOn, '2026-11-22'),
      undefined,
    );

    expect(words).toEqual([on('2026-11-22'), off('2026-11-22')]);
  });
});
