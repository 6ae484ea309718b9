import { expect, it } from 'vitest';
import { upcAOf } from './upc-e.ts';

it.each([
  ['01234505', '012000003455'],
  ['04252614', '042100005264'],
  ['01234133', '012300000413'],
  ['01234145', '012340000015'],
  ['01234565', '012345000065'],
])('UPC-E %s stands for %s', (short, long) => {
  expect(upcAOf(short)).toBe(long);
});

it('leaves what is no UPC-E as it is', () => {
  expect(upcAOf('96385074')).toBe('96385074');
  expect(upcAOf('8901234567890')).toBe('8901234567890');
});
