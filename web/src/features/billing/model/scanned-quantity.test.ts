import { milli, paise } from '@rmp/gst';
import { expect, it } from 'vitest';
import { scannedQuantity } from './scanned-quantity.ts';

const SUGAR = { sell_price_paise: paise(4600) };

it('adds what was typed before the scan, or leaves it to the bill', () => {
  expect(scannedQuantity(SUGAR, undefined, milli(3000))).toBe(3000);
  expect(scannedQuantity(SUGAR, undefined, undefined)).toBeUndefined();
});

it('adds the weight of a label', () => {
  expect(scannedQuantity(SUGAR, { plu: '2100123', qty_milli: milli(1250) }, undefined)).toBe(1250);
  expect(scannedQuantity(SUGAR, { plu: '2100123', qty_milli: milli(1250) }, milli(2000))).toBe(2500);
});

it('adds what a price is worth at the rate of today, half up to the gram', () => {
  expect(scannedQuantity(SUGAR, { plu: '2800012', price_paise: paise(5000) }, undefined)).toBe(1087);
});

it('takes the weight where a label says both', () => {
  const label = { plu: '2100123', qty_milli: milli(1250), price_paise: paise(20_000) };

  expect(scannedQuantity(SUGAR, label, undefined)).toBe(1250);
});
