import { milli, paise } from '@rmp/gst';
import { expect, it } from 'vitest';
import { shelf } from '../test/fixtures.ts';
import { itemLine } from './item-line.ts';
import { warnLine } from './warn-line.ts';

const line = itemLine(shelf.soap, 'soap');

it('warns of stock that would fall below nothing, by how much', () => {
  const item = { ...shelf.soap, on_hand_milli: milli(2000) };

  expect(warnLine({ ...line, qty_milli: milli(3000) }, item)).toEqual({ of: 'stock', left_milli: -1000 });
  expect(warnLine({ ...line, qty_milli: milli(2000) }, item)).toBeUndefined();
});

it('says nothing of goods nobody counts', () => {
  expect(warnLine(line, { ...shelf.soap, on_hand_milli: milli(0) })).toBeUndefined();
  expect(warnLine(line, undefined)).toBeUndefined();
});

it('warns of a price above the marked one', () => {
  expect(warnLine({ ...line, mrp_paise: paise(3799) }, shelf.soap)).toEqual({ of: 'mrp' });
});

it('takes a reason for it from goods that come in no package, and from no package', () => {
  const dear = { mrp_paise: paise(15_900), above_mrp_reason: 'the mandi is dear today', qty_milli: milli(1000) };
  const loose = { ...itemLine(shelf.dal, 'dal'), ...dear };

  expect(warnLine(loose, undefined)).toBeUndefined();
  expect(warnLine({ ...loose, above_mrp_reason: undefined }, undefined)).toEqual({ of: 'mrp' });
  expect(warnLine({ ...line, ...dear, mrp_paise: paise(3799) }, undefined)).toEqual({ of: 'mrp' });
});
