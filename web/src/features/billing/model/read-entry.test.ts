import { expect, it } from 'vitest';
import { readEntry } from './read-entry.ts';

it.each([
  ['', { is: 'nothing' }],
  ['3', { is: 'quantity', qty_milli: 3000 }],
  ['1.25', { is: 'quantity', qty_milli: 1250 }],
  ['.5', { is: 'quantity', qty_milli: 500 }],
  ['99999', { is: 'quantity', qty_milli: 99_999_000 }],
  ['890100', { is: 'code', code: '890100' }],
  ['3*', { is: 'times', qty_milli: 3000, rest: '' }],
  ['2 * soap', { is: 'times', qty_milli: 2000, rest: 'soap' }],
  ['@25', { is: 'open-price', unit_price_paise: 2500 }],
  ['@ 12.5', { is: 'open-price', unit_price_paise: 1250 }],
  ['soap 3', { is: 'name', text: 'soap 3' }],
  ['@ram', { is: 'name', text: '@ram' }],
])('reads %j', (typed, entry) => {
  expect(readEntry(typed)).toEqual(entry);
});
