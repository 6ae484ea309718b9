import { describe, expect, it } from 'vitest';
import { formatDate, formatDay, formatDayAndTime, formatTime } from './format-time.ts';

describe('formatTime', () => {
  it.each([
    ['2026-11-22T16:12:00Z', '9:42 pm'],
    ['2026-11-21T18:29:59Z', '11:59 pm'],
    ['2026-11-21T18:30:00Z', '12:00 am'],
    ['2026-11-22T06:29:00Z', '11:59 am'],
    ['2026-11-22T06:30:00.123Z', '12:00 pm'],
    ['2026-11-22T10:42:00+05:30', '10:42 am'],
    ['1969-12-31T20:00:00Z', '1:30 am'],
  ])('says %s as the clock in India does', (instant, expected) => {
    expect(formatTime(instant)).toBe(expected);
  });
});

describe('formatTime in Hindi', () => {
  it.each([
    ['2026-11-21T22:29:00Z', 'रात 3:59'],
    ['2026-11-21T22:30:00Z', 'सुबह 4:00'],
    ['2026-11-22T06:29:00Z', 'सुबह 11:59'],
    ['2026-11-22T06:30:00Z', 'दोपहर 12:00'],
    ['2026-11-22T10:30:00Z', 'शाम 4:00'],
    ['2026-11-22T13:30:00Z', 'रात 7:00'],
    ['2026-11-22T18:30:00Z', 'रात 12:00'],
  ])('says %s by the part of the day', (instant, expected) => {
    expect(formatTime(instant, 'hi')).toBe(expected.replace(' ', '\u00a0'));
  });
});

describe('formatDate', () => {
  it('writes day, month and year of a business date', () => {
    expect(formatDate('2026-11-22')).toBe('22-11-2026');
  });

  it('takes the day of an instant in India', () => {
    expect(formatDay('2026-11-21T18:29:59Z')).toBe('21-11-2026');
    expect(formatDay('2026-11-21T18:30:00Z')).toBe('22-11-2026');
    expect(formatDayAndTime('2026-11-22T16:12:00Z')).toBe('22-11-2026, 9:42 pm');
  });
});
