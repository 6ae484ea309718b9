import { expect, test } from 'vitest';
import { aLine, pricedBill } from '../test/a-bill.ts';
import { basisPoints, isTaxedOnPrintedPrice, paise, printedPriceOf } from './index.ts';

const RULE_BEGAN = '2026-02-01';
const FORTY = { gst_rate_bp: 4000 };

test.each(['21069020', '2401', '24011010', '2402', '24022010', '2403', '24039910', '24041100', '24041900'])(
  'r.31D: goods of %s are taxed on the printed price from 1 February 2026',
  (hsn) => {
    expect(isTaxedOnPrintedPrice({ hsn, ...FORTY }, RULE_BEGAN)).toBe(true);
    expect(isTaxedOnPrintedPrice({ hsn, ...FORTY }, '2026-01-31')).toBe(false);
  },
);

test('r.31D: tobacco leaves, biris and everything else are taxed on what they are sold for', () => {
  expect(isTaxedOnPrintedPrice({ hsn: '2401', gst_rate_bp: 500 }, RULE_BEGAN)).toBe(false);
  expect(isTaxedOnPrintedPrice({ hsn: '24031921', gst_rate_bp: 1800 }, RULE_BEGAN)).toBe(false);
  expect(isTaxedOnPrintedPrice({ hsn: '22021010', ...FORTY }, RULE_BEGAN)).toBe(false);
  expect(isTaxedOnPrintedPrice({ hsn: '24049100', gst_rate_bp: 1800 }, RULE_BEGAN)).toBe(false);
  expect(isTaxedOnPrintedPrice(FORTY, RULE_BEGAN)).toBe(false);
});

test('r.31D: the shorter code a shop writes names the same goods', () => {
  const goods = { hsn: '2106', ...FORTY, mrp_paise: paise(2000) };

  expect(printedPriceOf(goods, RULE_BEGAN)).toBe(2000);
  expect(printedPriceOf({ ...goods, gst_rate_bp: 1800 }, RULE_BEGAN)).toBeUndefined();
  expect(printedPriceOf({ ...goods, mrp_paise: undefined }, RULE_BEGAN)).toBeUndefined();
});

test('r.31D: value and tax are those of the printed price, and the buyer pays what he was asked', () => {
  const lines = [
    aLine({
      gst_rate_bp: basisPoints(4000),
      unit_price_paise: paise(13_500),
      printed_price_paise: paise(14_000),
    }),
  ];

  const { totals } = pricedBill({ lines });

  expect(totals).toMatchObject({ taxable_paise: 10_000, cgst_paise: 2000, sgst_paise: 2000, concession_paise: 500 });
  expect(totals.payable_paise).toBe(13_500);
});

test('a bill without such goods has no concession at all', () => {
  const bill = pricedBill();

  expect(bill.totals).not.toHaveProperty('concession_paise');
  expect(bill.lines[0]).not.toHaveProperty('concession_paise');
});
