import { expect, it } from 'vitest';
import type { PadKey } from './typing.ts';
import { partsOf, textOf, typeKey } from './typing.ts';

const room = { whole: 6, decimals: 3 };
const typed = (...keys: readonly PadKey[]): string => keys.reduce((text, key) => typeKey(text, key, room), '');

it.each([
  [['1', '.', '2', '5'], '1.25'],
  [['.', '5'], '0.5'],
  [['0', '0', '7'], '7'],
  [['00'], '0'],
  [['2', '00'], '200'],
  [['1', '.', '.', '5'], '1.5'],
  [['1', '.', '2', '3', '4', '5'], '1.234'],
  [['1', '2', '3', '4', '5', '6', '7'], '123456'],
] as const)('types %j as %s', (keys, text) => {
  expect(typed(...keys)).toBe(text);
});

it.each([
  ['1.25', 3, 1250],
  ['', 2, 0],
  ['7.', 2, 700],
  ['0.05', 2, 5],
])('reads %j with %i decimals as %i parts', (text, decimals, parts) => {
  expect(partsOf(text, decimals)).toBe(parts);
});

it.each([
  [1250, 3, '1.25'],
  [2000, 3, '2'],
  [5, 2, '0.05'],
])('writes %i parts of %i decimals as %s', (parts, decimals, text) => {
  expect(textOf(parts, decimals)).toBe(text);
});
