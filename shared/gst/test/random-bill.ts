import { basisPoints, milli, minusPaise, paise, sumPaise, grossOf } from '../src/index.ts';
import type { BillInput, BillLineInput, Paise } from '../src/index.ts';

/** Whole numbers from a seed, both ends included; the same seed gives the same bills on every machine. */
export interface Dice {
  readonly between: (min: number, max: number) => number;
  readonly isLucky: (chancePercent: number) => boolean;
  readonly oneOf: <Choice>(choices: readonly [Choice, ...Choice[]]) => Choice;
}

/** The mulberry32 generator, which is only integers until its last step. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    between,
    isLucky: (chancePercent) => between(1, 100) <= chancePercent,
    oneOf: (choices) => choices[between(0, choices.length - 1)] ?? choices[0],
  };
}

/** A bill within the limits: mostly what shops write, now and then tiny, huge, free or with cess. */
export function randomBill(dice: Dice): BillInput {
  const lines = Array.from({ length: dice.between(1, dice.isLucky(3) ? 60 : 8) }, (_, index) =>
    randomLine(dice, index + 1),
  );
  const nets = sumPaise(lines.map(netOf));
  return {
    lines,
    charges: dice.isLucky(20) ? [{ kind: 'freight', amount_paise: paise(dice.between(0, 50_000)) }] : undefined,
    bill_discount_paise: dice.isLucky(40) ? randomDiscount(dice, nets) : undefined,
    supply: dice.oneOf(['intra', 'intra', 'inter']),
    charges_tax: dice.isLucky(85),
  };
}

function randomLine(dice: Dice, lineNo: number): BillLineInput {
  const line: BillLineInput = {
    line_no: lineNo,
    qty_milli: milli(randomQuantity(dice)),
    unit_price_paise: paise(dice.isLucky(5) ? dice.between(0, 9) : dice.between(1, 500_000)),
    price_includes_tax: dice.isLucky(75),
    gst_rate_bp: basisPoints(dice.oneOf([0, 25, 150, 300, 500, 500, 1200, 1800, 1800, 2800, 4000, 750])),
    cess_rate_bp: basisPoints(dice.isLucky(5) ? dice.oneOf([1, 1200, 2200, 29_000]) : 0),
  };
  const discounted = dice.isLucky(15) ? { ...line, discount_paise: randomDiscount(dice, grossOfLine(line)) } : line;
  return dice.isLucky(3) ? withUnitCess(discounted) : discounted;
}

/** Cess per unit only where the price is sure to hold it, since less would be refused. */
function withUnitCess(line: BillLineInput): BillLineInput {
  return line.price_includes_tax ? line : { ...line, cess_per_unit_paise: paise(417) };
}

function randomQuantity(dice: Dice): number {
  if (dice.isLucky(5)) return dice.between(1, 10);
  if (dice.isLucky(5)) return dice.between(1, 400_000);
  return dice.isLucky(70) ? dice.between(1, 12) * 1000 : dice.between(1, 5000);
}

/** Often nothing, sometimes all of it. */
function randomDiscount(dice: Dice, most: Paise): Paise {
  return dice.isLucky(10) ? most : paise(dice.between(0, most));
}

function grossOfLine(line: BillLineInput): Paise {
  return grossOf(line.qty_milli, line.unit_price_paise);
}

function netOf(line: BillLineInput): Paise {
  return minusPaise(grossOfLine(line), line.discount_paise ?? paise(0));
}
