import type { Item } from '@rmp/contracts/inventory';
import { expect, it } from 'vitest';
import { readMilli, typedMilli } from './read-milli.ts';
import { categoriesOf, shownItems } from './shown-items.ts';
import { stockMarkOf } from './stock-mark.ts';

const anItem = (name: string, on_hand_milli: number, more: object = {}): Item =>
  ({ item_id: name, name, on_hand_milli, ...more }) as never;

const items = [
  anItem('Sugar', 3000, { low_stock_milli: 5000, category: 'Sweet' }),
  anItem('Brown sugar', 9000, { category: 'Sweet' }),
  anItem('Biscuit', -2000, { barcode: '8901000000023', category: 'Snacks' }),
  anItem('Oil', 0, { low_stock_milli: 4000 }),
  anItem('Salt', 0),
];
const names = (found: readonly Item[]) => found.map(({ name }) => name);

it('finds what begins with the words first, and by the beginning of a code', () => {
  expect(names(shownItems(items, 'sug', 'all'))).toEqual(['Sugar', 'Brown sugar']);
  expect(names(shownItems(items, '89010', 'all'))).toEqual(['Biscuit']);
});

it('narrows to what runs short, or to a category', () => {
  expect(names(shownItems(items, '', 'short'))).toEqual(['Biscuit', 'Oil', 'Sugar']);
  expect(names(shownItems(items, '', 'category:Sweet'))).toEqual(['Brown sugar', 'Sugar']);
  expect(categoriesOf(items)).toEqual(['Snacks', 'Sweet']);
});

it('calls nothing out of stock whose stock nobody keeps', () => {
  expect(items.map(stockMarkOf)).toEqual(['low', undefined, 'oversold', 'out', undefined]);
});

it('reads a quantity without a float, and writes it back', () => {
  expect(['12', '1.25', '.5', '', '1.2345', '10000001'].map(readMilli)).toEqual([
    12_000,
    1250,
    500,
    undefined,
    null,
    null,
  ]);
  expect([12_000, 1250, undefined].map(typedMilli)).toEqual(['12', '1.25', '']);
});
