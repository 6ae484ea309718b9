import { expect, it } from 'vitest';
import { hearKey, isSurelyScanned, NO_KEYS } from './scan-keys.ts';

/** Types a text with so many milliseconds between its keys, then the key at its end. */
const typed = (text: string, apart: number, end = 'Enter'): string | undefined => {
  const keys = [...text, end];
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

it('hears a whole code of which a key or two were held up on their way', () => {
  const heardWith = (heldUp: readonly number[]): string | undefined => {
    let heard: ReturnType<typeof hearKey> = { keys: NO_KEYS };
    let at = 1000;
    for (const [index, key] of [...'8901234567894', 'Enter'].entries()) {
      at += heldUp.includes(index) ? 90 : 5;
      heard = hearKey(heard.keys, key, at);
    }
    return heard.code;
  };

  expect(heardWith([1])).toBe('8901234567894');
  expect(heardWith([4, 9])).toBe('8901234567894');
  expect(heardWith([13])).toBe('8901234567894');
  expect(heardWith([3, 5, 7, 9])).toBeUndefined();
});

it('knows a scanner by four fast keys, and by more where one was held up', () => {
  const row = (times: readonly number[]) => times.reduce((keys, at) => hearKey(keys, '7', at).keys, NO_KEYS);

  expect(isSurelyScanned(row([1000, 1005, 1010, 1015]))).toBe(true);
  expect(isSurelyScanned(row([1000, 1005, 1010, 1100]))).toBe(false);
  expect(isSurelyScanned(row([1000, 1090, 1180, 1270, 1360, 1450, 1540, 1630]))).toBe(false);
});

it('keeps what a quick hand typed just before a scan apart from its code', () => {
  let heard: ReturnType<typeof hearKey> = { keys: NO_KEYS };
  let at = 1000;
  for (const [index, key] of [...'4*8901234567894', 'Enter'].entries()) {
    at += index <= 2 ? 50 : 5;
    heard = hearKey(heard.keys, key, at);
  }

  expect(heard.code).toBe('8901234567894');
});

it('begins again after a pause', () => {
  const slow = hearKey(hearKey(NO_KEYS, '3', 1000).keys, '*', 1200);
  const keys = [...'89012345'].reduce((before, key, index) => hearKey(before, key, 2000 + index).keys, slow.keys);

  expect(hearKey(keys, 'Enter', 2009).code).toBe('89012345');
});

it('hears a scanner that ends its codes with Tab', () => {
  expect(typed('8901234567894', 5, 'Tab')).toBe('8901234567894');
  expect(typed('8901234567894', 35, 'Tab')).toBeUndefined();
});

it('hears each of ten codes a second, one right after the other', () => {
  const codes = Array.from({ length: 600 }, (_, place) => String(8_900_000_000_000 + place));
  const heard: string[] = [];
  let keys = NO_KEYS;
  for (const [place, code] of codes.entries()) {
    for (const [at, key] of [...code, 'Enter'].entries()) {
      const next = hearKey(keys, key, 1000 + place * 100 + at * 7);
      keys = next.keys;
      if (next.code !== undefined) heard.push(next.code);
    }
  }

  expect(heard).toEqual(codes);
});
