import { describe, expect, it } from 'vitest';
import { readAmount, readCode, readQuantity, readRate, readYes } from './read-cell.ts';

describe('an amount', () => {
  it.each([
    ['₹1,23,456.00', 12_345_600],
    ['1,234.5', 123_450],
    ['Rs. 12.5/-', 1250],
    ['रु 46', 4600],
    ['१२.५०', 1250],
    ['12,50', 1250],
    [' 1 234 ', 123_400],
    ['12.5000', 1250],
    ['.5', 50],
    ['0', 0],
  ])('is read as people write it: %s', (cell, paise) => {
    expect(readAmount(cell)).toBe(paise);
  });

  it.each(['-5', '12.505', '1,2,3', '12.5.0', 'twelve', '99999999999', '1e3', '46.449999999999996'])(
    'is not guessed at: %s',
    (cell) => {
      expect(readAmount(cell)).toBeNull();
    },
  );

  it('is nothing where nothing stands', () => {
    expect(readAmount('  ')).toBeUndefined();
  });
});

it('reads quantities in thousandths, with or without their unit', () => {
  expect(['1,200', '12.5 kg', '०.२५०', '3.1000', ''].map(readQuantity)).toEqual([
    1_200_000,
    12_500,
    250,
    3100,
    undefined,
  ]);
  expect(['-2', '1.2345', 'many'].map(readQuantity)).toEqual([null, null, null]);
});

it('reads rates however they are named', () => {
  expect(['18%', 'GST@5%', 'IGST 40', '0.25', 'Exempt', ''].map(readRate)).toEqual([1800, 500, 4000, 25, 0, undefined]);
  expect(['eighteen', '118'].map(readRate)).toEqual([null, null]);
});

it('knows a code from what a spreadsheet made of it', () => {
  expect(['8901000000016', '8901000000016.0', "'0123", ''].map(readCode)).toEqual([
    '8901000000016',
    '8901000000016',
    '0123',
    undefined,
  ]);
  expect(readCode('8.901E+12')).toBeNull();
});

it('reads yes and no', () => {
  expect(['Inclusive', 'हाँ', 'Without Tax', '', 'perhaps'].map(readYes)).toEqual([true, true, false, undefined, null]);
});
