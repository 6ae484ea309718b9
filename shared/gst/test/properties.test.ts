import { describe, expect, it } from 'vitest';
import { creditNote, milli, paise, priceBill, sumPaise } from '../src/index.ts';
import type {
  BillInput,
  BillLineInput,
  TaxHeads,
  ComputedBill,
  ComputedLine,
  EarlierNote,
  IssuedLine,
  Paise,
} from '../src/index.ts';
import { issuedLines } from './a-bill.ts';
import { diceOf, randomBill } from './random-bill.ts';
import type { Dice } from './random-bill.ts';

/** 100,000 bills in all; set RMP_SOAK=1 for millions. */
const TIMES = process.env['RMP_SOAK'] ? 50 : 1;
const BILLS = 90_000 * TIMES;
const RETURNED_BILLS = 10_000 * TIMES;
const PATIENCE_MS = 60_000 * TIMES;

describe('Any bill', () => {
  it('keeps the calculation law', { timeout: PATIENCE_MS }, () => {
    const dice = diceOf(20_261_122);

    expect(firstBroken(BILLS, dice, brokenLaws)).toBeUndefined();
  });
});

describe('Any bill that comes back in any parts', () => {
  it('gives back exactly what was paid', { timeout: PATIENCE_MS }, () => {
    const dice = diceOf(8_262_711);

    expect(firstBroken(RETURNED_BILLS, dice, (input, bill) => brokenReturnLaws(dice, input, bill))).toBeUndefined();
  });
});

/** The first random bill that breaks a law, with everything needed to price it again by hand. */
function firstBroken(bills: number, dice: Dice, lawsOf: (input: BillInput, bill: ComputedBill) => string[]) {
  for (let count = 0; count < bills; count += 1) {
    const input = randomBill(dice);
    const laws = lawsOf(input, priceOf(input));
    if (laws.length > 0) return { count, laws, input: JSON.stringify(input) };
  }
  return undefined;
}

type Laws = Readonly<Record<string, boolean>>;

function brokenLaws(input: BillInput, bill: ComputedBill): string[] {
  const { totals, lines } = bill;
  const sum = (amountOf: (line: ComputedLine) => Paise): number => sumPaise(lines.map(amountOf));
  const ownDiscounts = sum((line) => line.discount_paise);
  const lineTotals = sum((line) => line.total_paise);

  return broken({
    'shares of the bill discount add up': sum((line) => line.bill_discount_paise) === (input.bill_discount_paise ?? 0),
    'shares of the charges add up':
      sum((line) => line.charges_paise) === sumPaise((input.charges ?? []).map((charge) => charge.amount_paise)),
    'discounts are all counted': totals.discount_paise === ownDiscounts + (input.bill_discount_paise ?? 0),
    'taxable is the sum of the lines': totals.taxable_paise === sum((line) => line.taxable_paise),
    'taxable and taxes make the total': lineTotals === totals.taxable_paise + taxesOf(totals),
    'payable is a whole rupee': totals.payable_paise % 100 === 0,
    'round-off is at most half a rupee': totals.round_off_paise > -50 && totals.round_off_paise <= 50,
    'payable is total and round-off': totals.payable_paise === lineTotals + totals.round_off_paise,
    'JSON changes nothing': JSON.stringify(priceOf(throughJson(input))) === JSON.stringify(bill),
    'no amount is minus zero': !lines.some((line) => Object.values(line).some((amount) => Object.is(amount, -0))),
    'every line keeps its laws': lines.every((line, index) => isLawful(input, line, index)),
  });
}

function isLawful(input: BillInput, line: ComputedLine, index: number): boolean {
  const wanted = input.lines[index];
  const { gross_paise, discount_paise, bill_discount_paise, charges_paise, net_paise, taxable_paise } = line;
  const laws = {
    order: wanted?.line_no === line.line_no,
    net: net_paise === gross_paise - discount_paise - bill_discount_paise + charges_paise,
    total: line.total_paise === taxable_paise + taxesOf(line),
    halves: line.cgst_paise === line.sgst_paise,
    heads: input.supply === 'intra' ? line.igst_paise === 0 : line.cgst_paise === 0,
    untaxed: input.charges_tax || (taxesOf(line) === 0 && taxable_paise === net_paise),
    marked: wanted?.price_includes_tax ? line.total_paise === net_paise : taxable_paise === net_paise,
    positive: Object.values(line).every((amount) => amount >= 0),
    rounding: !input.charges_tax || isNearest(input.supply, wanted, line),
  };
  return broken(laws).length === 0;
}

/** The tax is the nearest paisa to the exact fraction, half up: said without dividing, so it is not the code again. */
function isNearest(supply: TaxHeads, wanted: BillLineInput | undefined, line: ComputedLine): boolean {
  if (!wanted || wanted.cess_per_unit_paise) return true;
  const inside = wanted.price_includes_tax ? wanted.gst_rate_bp + (wanted.cess_rate_bp ?? 0) : 0;
  const [tax, parts] = supply === 'inter' ? [line.igst_paise, 1] : [line.cgst_paise, 2];

  const divisor = BigInt(parts * (10_000 + inside));
  const twiceOff = 2n * (BigInt(tax) * divisor - BigInt(line.net_paise) * BigInt(wanted.gst_rate_bp));
  return twiceOff > -divisor && twiceOff <= divisor;
}

function brokenReturnLaws(dice: Dice, input: BillInput, bill: ComputedBill): string[] {
  const lines = issuedLines(input, bill);
  const notes = returnEverything(dice, lines, bill.totals.payable_paise);
  const back = notes.flatMap((note) => note.lines);
  const isWhole = (line: IssuedLine) =>
    (
      ['net_paise', 'taxable_paise', 'cgst_paise', 'sgst_paise', 'igst_paise', 'cess_paise', 'total_paise'] as const
    ).every(
      (name) =>
        sumPaise(back.filter(({ line_no }) => line_no === line.line_no).map((part) => part[name])) === line[name],
    );

  return broken({
    'parts add up to the line': lines.every(isWhole),
    'halves stay equal': back.every((line) => line.cgst_paise === line.sgst_paise),
    'taxable and taxes make the total': back.every((line) => line.total_paise === line.taxable_paise + taxesOf(line)),
    'notes add up to what was payable': sumPaise(notes.map((note) => note.payable_paise)) === bill.totals.payable_paise,
  });
}

/** Brings the lines back in a few random parts, in random company. */
function returnEverything(dice: Dice, lines: readonly IssuedLine[], payable: Paise): EarlierNote[] {
  const notes: EarlierNote[] = [];
  const left = new Map(lines.map((line) => [line.line_no, line.qty_milli as number]));
  while (left.size > 0) {
    const returning = [...left].filter(() => dice.isLucky(60)).map(([lineNo, rest]) => part(dice, lineNo, rest));
    if (returning.length === 0) continue;

    const note = creditNote({ lines, payable_paise: payable }, notes, returning);
    if (!note.ok) throw new Error(`refused: ${JSON.stringify(note.refusal)}`);
    notes.push({ lines: note.value.lines, payable_paise: note.value.totals.payable_paise });
    for (const { line_no, qty_milli } of returning) {
      const rest = (left.get(line_no) ?? 0) - qty_milli;
      if (rest > 0) left.set(line_no, rest);
      else left.delete(line_no);
    }
  }
  return notes;
}

function part(dice: Dice, lineNo: number, rest: number) {
  return { line_no: lineNo, qty_milli: milli(dice.isLucky(50) ? rest : dice.between(1, rest)) };
}

function priceOf(input: BillInput): ComputedBill {
  const bill = priceBill(input);
  if (bill.ok) return bill.value;
  throw new Error(`refused: ${JSON.stringify(bill.refusal)} ${JSON.stringify(input)}`);
}

function throughJson(input: BillInput): BillInput {
  return JSON.parse(JSON.stringify(input)) as BillInput;
}

function taxesOf(amounts: Pick<ComputedLine, 'cgst_paise' | 'sgst_paise' | 'igst_paise' | 'cess_paise'>): number {
  return sumPaise(amounts.cgst_paise, amounts.sgst_paise, amounts.igst_paise, amounts.cess_paise, paise(0));
}

function broken(laws: Laws): string[] {
  return Object.keys(laws).filter((law) => !laws[law]);
}
