import { describe, expect, it } from 'vitest';
import { paise } from '../money.ts';
import { rateInForce } from '../rates.ts';
import { basisPoints } from '../basis-points.ts';
import { WHEN_HI } from '../../data/hsn-when-hi.ts';
import { hsnFinder, hsnOn, inHindi, priceBandOf, rateInBand, rateOfInclusivePrice } from './index.ts';
import type { HsnRow } from './index.ts';

const TODAY = '2026-11-22';

const whensOf = ({ when, others = [] }: HsnRow): readonly string[] => [
  ...(when === undefined ? [] : [when]),
  ...others.map((other) => other.when),
];
const numbersIn = (when: string): readonly string[] => (when.match(/\d+/g) ?? []).toSorted();

describe('The list of headings', () => {
  it.each([
    ['milk', '0401'],
    ['0401', '0401'],
    ['04012000', '0401'],
    ['चीनी', '1701'],
    ['cheeni', '1701'],
    ['sabun', '3401'],
    ['shirt', '6105'],
    ['सीमेंट', '2523'],
    ['पटाखे', '3604'],
    ['khakhra', '1905'],
    ['खाखरा', '1905'],
    ['टैम्पोन', '9619'],
  ])('finds %s', (typed, hsn) => {
    expect(hsnFinder(hsnOn(TODAY))(typed, 12).map((row) => row.hsn)).toContain(hsn);
  });

  it('has a name in Hindi for each of them', () => {
    const nameless = hsnOn(TODAY).filter(
      ({ also }) => !also.split(', ').some((word) => /^[\u0900-\u097f\s]+$/u.test(word)),
    );

    expect(nameless.map(({ hsn }) => hsn)).toEqual([]);
  });

  it('says in Hindi of which goods each of their rates is, with the same numbers, and nothing else', () => {
    const english = hsnOn(TODAY).flatMap(whensOf);
    const hindi = hsnOn(TODAY).map(inHindi).flatMap(whensOf);

    expect(hindi.filter((when) => !/[\u0900-\u097f]/.test(when))).toEqual([]);
    expect(hindi.map(numbersIn)).toEqual(english.map(numbersIn));
    expect(Object.keys(WHEN_HI).filter((when) => !english.includes(when))).toEqual([]);
  });

  it('finds nothing for nothing, and for words of no goods', () => {
    expect(hsnFinder(hsnOn(TODAY))(' ', 12)).toEqual([]);
    expect(hsnFinder(hsnOn(TODAY))('zzz', 12)).toEqual([]);
  });

  it('suggests only rates that are in force from its own day on', () => {
    const strange = hsnOn(TODAY).filter(
      ({ gst_rate_bp, from_date }) => !rateInForce(basisPoints(gst_rate_bp), from_date),
    );

    expect(strange).toEqual([]);
  });

  it('does not know tobacco at 40 % before its day (19/2025-CTR)', () => {
    expect(hsnOn('2026-01-31').some(({ hsn }) => hsn === '2402')).toBe(false);
    expect(hsnOn('2026-02-01').some(({ hsn }) => hsn === '2402')).toBe(true);
  });
});

describe('Clothing and footwear, taxed by the price of a piece (9/2025-CTR)', () => {
  it.each([
    ['6109', '2026-11-22', 250_000, 500],
    ['6109', '2026-11-22', 250_001, 1800],
    ['6403', '2026-11-22', 250_000, 500],
    ['6109', '2025-09-21', 100_000, 500],
    ['6109', '2025-09-21', 100_001, 1200],
    ['6403', '2025-09-21', 100_000, 1200],
  ])('%s on %s at %i paise before tax takes %i', (hsn, date, price, rate) => {
    const band = priceBandOf(hsn, date);

    expect(band && rateInBand(band, paise(price))).toBe(rate);
  });

  it('leaves sacks, worn clothing and other goods alone', () => {
    expect(['63053200', '6309', '1701'].map((hsn) => priceBandOf(hsn, TODAY))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each([
    [262_500, { gst_rate_bp: 500 }],
    [262_501, { inconsistent: true, from_paise: 262_501, to_paise: 295_000 }],
    [295_000, { inconsistent: true, from_paise: 262_501, to_paise: 295_000 }],
    [295_001, { gst_rate_bp: 1800 }],
  ])('says of %i paise with tax inside: %j', (price, rate) => {
    const band = priceBandOf('6109', TODAY);

    expect(band && rateOfInclusivePrice(band, paise(price))).toEqual(rate);
  });
});
