import { describe, expect, it, test } from 'vitest';
import { basisPoints, rateInForce, rateSpans, ratesOn, slabsOn, supplyHeads } from '../../src/index.ts';
import { hsnFinder, hsnOn } from '../../src/hsn/index.ts';

const SELLER = { seller_state: '08' };
const TODAY = '2026-11-22';

test('IGST Act s.10(1)(ca): a walk-in of whom nothing is recorded buys in the seller’s State', () => {
  expect(supplyHeads(SELLER)).toEqual({ place_of_supply: '08', heads: 'intra', basis: 'seller-location' });
});

test('IGST Act s.10(1)(ca): a State alone counts as the address, so a walk-in from elsewhere pays IGST', () => {
  const place = supplyHeads({ ...SELLER, buyer: { state_code: '27' } });

  expect(place).toEqual({ place_of_supply: '27', heads: 'inter', basis: 'buyer-state' });
});

test('Circular 209/3/2024-GST: of two States of an unregistered buyer the delivery address counts', () => {
  const place = supplyHeads({ ...SELLER, buyer: { state_code: '27' }, ship_to: { state_code: '08' } });

  expect(place).toEqual({ place_of_supply: '08', heads: 'intra', basis: 'delivery-state' });
});

test('IGST Act s.7(5): a supply to an SEZ unit is inter-State inside the same State too', () => {
  const place = supplyHeads({ ...SELLER, buyer: { gstin: '08ABCDE1234F1Z0' }, supply: 'sez_wp' });

  expect(place).toMatchObject({ place_of_supply: '08', heads: 'inter' });
});

test('9/2025-CTR and 10/2025-CTR: the slabs since 22 September 2025, the old ones until the day before', () => {
  expect(slabsOn('2025-09-22')).toEqual([0, 25, 150, 300, 500, 1200, 1800, 2800, 4000]);
  expect([1200, 2800, 600, 750].every((rate) => rateInForce(basisPoints(rate), '2025-09-21'))).toBe(true);
  expect(rateInForce(basisPoints(4000), '2025-09-21')).toBe(false);
  expect(slabsOn(TODAY)).toEqual([0, 25, 150, 300, 500, 1200, 1800, 4000]);
});

test('9/2025-CTR, last entry of Schedule II: what is named nowhere is 18', () => {
  expect(ratesOn(TODAY).filter(({ kind }) => kind.includes('residual'))).toMatchObject([{ gst_rate_bp: 1800 }]);
});

test('a rate that is refused is told with the days it was in force', () => {
  expect(rateSpans(basisPoints(2800))).toEqual([{ from_date: '2017-07-01', to_date: '2026-01-31' }]);
  expect(rateSpans(basisPoints(1800))).toEqual([{ from_date: '2017-07-01' }]);
  expect(rateSpans(basisPoints(1201))).toEqual([]);
});

/** The rates the list has for what somebody types, with what each is for. */
const ratesOf = (typed: string) => {
  const [row] = hsnFinder(hsnOn(TODAY))(typed, 1);
  return row && [{ gst_rate_bp: row.gst_rate_bp, when: row.when ?? '' }, ...(row.others ?? [])];
};

const LOOSE_OR_LARGE = /^loose.*packs above 25 kg or 25 litre$/;

describe('9/2025-CTR, 10/2025-CTR: a code alone does not fix the rate', () => {
  it.each(['1006', '1101', '0713', '1701', '0409', '1904', '0403'])(
    'pre-packaged and labelled goods of %s bear 5, loose ones and packs above 25 kg or 25 litre nothing',
    (code) => {
      const [packed, ...others] = ratesOf(code) ?? [];

      expect(packed).toMatchObject({ gst_rate_bp: 500 });
      expect(others.filter(({ gst_rate_bp, when }) => gst_rate_bp === 0 && LOOSE_OR_LARGE.test(when))).toHaveLength(1);
    },
  );

  it.each([
    ['3401', 'toilet soap in the form of bars, cakes, moulded pieces', 500, 1800],
    ['3305', 'hair oil, shampoo', 500, 1800],
    ['3306', '', 500, 1800],
  ])('goods of %s (%s) bear %i, others under the code %i', (code, when, rate, other) => {
    const [first, second] = ratesOf(code) ?? [];

    expect(first).toMatchObject({ gst_rate_bp: rate });
    expect(first?.when ?? '').toContain(when.split(',')[0] ?? '');
    expect(second).toMatchObject({ gst_rate_bp: other });
  });

  it.each([
    ['3304', 500, 'powder'],
    ['3304', 0, 'bindi'],
    ['1905', 0, 'bread'],
    ['1905', 0, 'papad'],
    ['0406', 0, 'chena or paneer, packed'],
    ['4016', 0, 'erasers'],
    ['4820', 0, 'exercise books'],
    ['3004', 0, 'drugs listed'],
  ])('under %s %i basis points are for %s', (code, rate, goods) => {
    const rates = ratesOf(code) ?? [];

    expect(rates.find(({ when }) => when.includes(goods))).toMatchObject({ gst_rate_bp: rate });
  });

  it.each([
    ['0401', 0],
    ['9609', 0],
    ['3004', 500],
  ])('goods of %s bear %i: milk, pencils, medicines', (code, rate) => {
    expect(ratesOf(code)?.[0]).toMatchObject({ gst_rate_bp: rate });
  });
});
