import { paise } from '@rmp/gst';
import { expect, it } from 'vitest';
import { ramesh, today } from '../test/fixtures.ts';
import type { DraftCustomer } from './draft.ts';
import { isBuyerWanted } from './wanted-of-buyer.ts';

const wanted = (taxable: number, buyer?: DraftCustomer, bears_tax = true): boolean =>
  isBuyerWanted({ buyer, taxable_paise: paise(taxable), bears_tax, date: today });

it('asks for name and address of an unregistered buyer from fifty thousand rupees on', () => {
  expect(wanted(49_999_99)).toBe(false);
  expect(wanted(50_000_00)).toBe(true);
  expect(wanted(50_000_00, ramesh)).toBe(true);
  expect(wanted(50_000_00, { ...ramesh, address: '12 Station Road, Jaipur' })).toBe(false);
});

it('asks nothing of a registered buyer, nor for a shop whose bills show no tax', () => {
  expect(wanted(90_000_00, { ...ramesh, gstin: '27ABCDE1234F1Z2' })).toBe(false);
  expect(wanted(90_000_00, undefined, false)).toBe(false);
});
