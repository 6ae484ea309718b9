import { expect, it } from 'vitest';
import { hearKey, NO_KEYS } from './scan-keys.ts';

/** Types a text with so many milliseconds between its keys, then Enter. */
const typed = (text: string, apart: number): string | undefined => {
  const keys = [...text, 'Enter'];
  let heard: ReturnType<typeof hearKey> = { keys: NO_KEYS };
  for (const [index, key] of keys.entries()) heard = hearKey(heard.keys, key, 1000 + index * apart);
  return heard.code;
};

it('hears a code that comes faster than hands type', () => {
  expect(typed('8901234567894', 5)).toBe('8901234567894');
  expect(typed('8901234567894', 34)).toBe('8901234567894');
});

it('leaves what hands typed alone, and short numbers', () => {
  expect(typed('8901234567894', 35)).toBeUndefined();
  expect(typed('1234567', 5)).toBeUndefined();
});

it('begins again after a pause', () => {
  const slow = hearKey(hearKey(NO_KEYS, '3', 1000).keys, '*', 1200);
  const keys = [...'89012345'].reduce((before, key, index) => hearKey(before, key, 2000 + index).keys, slow.keys);

  expect(hearKey(keys, 'Enter', 2009).code).toBe('89012345');
});
