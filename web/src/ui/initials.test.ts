import { describe, expect, it } from 'vitest';
import { initialsOf } from './initials.ts';

describe('initialsOf', () => {
  it.each([
    ['Ramesh Verma', 'RV'],
    ['ramesh', 'R'],
    ['Ram Prasad Saini', 'RS'],
    ['राम प्रसाद', 'रा'],
    ['மீனா', 'மீ'],
    ['Ramesh 2', 'R'],
    ['  ', ''],
  ])('takes what stands for %s', (name, expected) => {
    expect(initialsOf(name)).toBe(expected);
  });
});
