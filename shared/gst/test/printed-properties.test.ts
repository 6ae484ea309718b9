import { expect, it } from 'vitest';
import { creditNote, milli, minusPaise, paise, priceBill, sumPaise } from '../src/index.ts';
import type { BillInput, ComputedBill, LineMoney, Paise } from '../src/index.ts';
import { issuedLines } from './a-bill.ts';
import { diceOf, randomBill } from './random-bill.ts';

const BILLS = 5000 * (process.env['RMP_SOAK'] ? 50 : 1);

it('r.31D: goods taxed on their printed price move no other line by a paisa, and the buyer pays the same', () => {
  const dice = diceOf(31_042_026);

  for (let count = 0; count < BILLS; count += 1) {
    const plain = { ...randomBill(dice), charges_tax: true };
    const printed = withPrintedPrices(plain, (line) => line.line_no % 2 === 0);
    const [before, after] = [pricedOf(plain), pricedOf(printed)];

    const isPlain = (_: unknown, index: number) => printed.lines[index]?.printed_price_paise === undefined;
    const isInclusive = (_: unknown, index: number) => printed.lines[index]?.price_includes_tax === true;
    expect(after.lines.filter(isPlain)).toEqual(before.lines.filter(isPlain));
    expect(after.lines.filter(isInclusive).map(totalOf)).toEqual(before.lines.filter(isInclusive).map(totalOf));
    expect(after.lines.map(totalOf)).toEqual(after.lines.map(worthOf));
    expect(sumPaise(after.lines.map(worthOf))).toBe(after.totals.payable_paise - after.totals.round_off_paise);
    expect(worthOf({ ...after.totals, net_paise: paise(0), total_paise: paise(0) })).toBe(
      after.totals.payable_paise - after.totals.round_off_paise,
    );
  }
});

it('r.31D: goods taxed on their printed price come back piece by piece to the paisa', () => {
  const dice = diceOf(31_042_027);

  for (let count = 0; count < BILLS / 5; count += 1) {
    const input = withPrintedPrices({ ...randomBill(dice), charges_tax: true }, () => true);
    const bill = pricedOf(input);
    const lines = issuedLines(input, bill);
    const [half, rest] = [halves(lines, 0), halves(lines, 1)];

    const first = creditNote({ lines, payable_paise: bill.totals.payable_paise }, [], half);
    const last =
      first.ok &&
      creditNote(
        { lines, payable_paise: bill.totals.payable_paise },
        [{ lines: first.value.lines, payable_paise: first.value.totals.payable_paise }],
        rest,
      );

    if (!first.ok || !last || !last.ok) throw new Error(`refused: ${JSON.stringify({ first, last, input })}`);
    const back = [...first.value.lines, ...last.value.lines];
    for (const field of ['taxable_paise', 'concession_paise', 'total_paise', 'cgst_paise', 'igst_paise'] as const) {
      expect(sumOf(back, field)).toBe(sumOf(lines, field));
    }
    expect(back.every((line) => line.total_paise === worthOf(line))).toBe(true);
  }
});

function withPrintedPrices(bill: BillInput, isPrinted: (line: BillInput['lines'][number]) => boolean): BillInput {
  const lines = bill.lines.map((line) =>
    isPrinted(line) ? { ...line, printed_price_paise: paise(line.unit_price_paise + (line.line_no % 7) * 13) } : line,
  );
  return { ...bill, lines };
}

function pricedOf(input: BillInput): ComputedBill {
  const bill = priceBill(input);
  if (bill.ok) return bill.value;
  throw new Error(`refused: ${JSON.stringify(bill.refusal)} ${JSON.stringify(input)}`);
}

const worthOf = (line: LineMoney): Paise =>
  minusPaise(
    sumPaise(line.taxable_paise, line.cgst_paise, line.sgst_paise, line.igst_paise, line.cess_paise),
    line.concession_paise ?? paise(0),
  );

const totalOf = ({ total_paise }: LineMoney): Paise => total_paise;

const halves = (lines: readonly { readonly line_no: number; readonly qty_milli: number }[], part: 0 | 1) =>
  lines.flatMap(({ line_no, qty_milli }) => {
    const half = Math.floor(qty_milli / 2);
    const qty = part === 0 ? half : qty_milli - half;
    return qty > 0 ? [{ line_no, qty_milli: milli(qty) }] : [];
  });

const sumOf = (lines: readonly LineMoney[], field: keyof LineMoney): number =>
  sumPaise(lines.map((line) => line[field] ?? paise(0)));
