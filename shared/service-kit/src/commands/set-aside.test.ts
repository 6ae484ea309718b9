import { describe, expect, it } from 'vitest';
import { fieldAt, pointerTo, withoutFields } from './set-aside.ts';

const bill = { note: 'x', lines: [{ name: 'Dal' }, { name: 'Oil', colour: { hue: 3 } }], loyalty: 7 };
const paths = [['loyalty'], ['lines', 1, 'colour']];

describe('fields put aside', () => {
  it('leave the rest as it was', () => {
    expect(withoutFields(bill, paths)).toEqual({ note: 'x', lines: [{ name: 'Dal' }, { name: 'Oil' }] });
    expect(bill.loyalty).toBe(7);
  });

  it('are found again by their paths', () => {
    expect(paths.map((path) => fieldAt(bill, path))).toEqual([7, { hue: 3 }]);
    expect(fieldAt(bill, ['lines', 9, 'colour'])).toBeUndefined();
  });

  it('are named by JSON pointers', () => {
    expect(pointerTo(['lines', 1, 'a/b~c'])).toBe('/lines/1/a~1b~0c');
  });
});
