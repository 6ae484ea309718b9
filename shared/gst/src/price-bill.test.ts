import { describe, expect, it } from 'vitest';
import { aLine, pricedBill, refusalOf } from '../test/a-bill.ts';
import { basisPoints, BILL_PAISE_MAX, CHARGES_MAX, LINES_MAX, milli, paise } from './index.ts';
import { QTY_MILLI_MAX, UNIT_PRICE_PAISE_MAX } from './index.ts';
import type { Milli } from './index.ts';

const freight = (amount: number) => [{ kind: 'freight', amount_paise: paise(amount) }] as const;
const linesOf = (count: number) => Array.from({ length: count }, (_, index) => aLine({ line_no: index + 1 }));
const free = (lineNo: number) => aLine({ line_no: lineNo, discount_paise: paise(10_000) });

describe('An inclusive line', () => {
  it('keeps its price and lets the taxable value absorb the odd paisa', () => {
    const [line] = pricedBill().lines;

    expect(line).toMatchObject({ taxable_paise: 8474, cgst_paise: 763, sgst_paise: 763, total_paise: 10_000 });
  });

  it('takes the whole rate out as IGST between States', () => {
    const [line] = pricedBill({ supply: 'inter' }).lines;

    expect(line).toMatchObject({ taxable_paise: 8475, igst_paise: 1525, cgst_paise: 0, sgst_paise: 0 });
  });

  it('works at a quarter of a percent', () => {
    const [line] = pricedBill({ lines: [aLine({ gst_rate_bp: basisPoints(25) })] }).lines;

    expect(line).toMatchObject({ taxable_paise: 9976, cgst_paise: 12, sgst_paise: 12 });
  });
});

describe('An exclusive line', () => {
  it('gets the tax on top', () => {
    const [line] = pricedBill({ lines: [aLine({ price_includes_tax: false })] }).lines;

    expect(line).toMatchObject({ taxable_paise: 10_000, cgst_paise: 900, sgst_paise: 900, total_paise: 11_800 });
  });
});

describe('A seller who may not charge tax', () => {
  it('charges the net, whatever the lines say about tax and cess', () => {
    const dear = { cess_rate_bp: basisPoints(1200), cess_per_unit_paise: paise(20_000) };

    const { totals } = pricedBill({
      lines: [aLine(dear), aLine({ line_no: 2, price_includes_tax: false })],
      charges_tax: false,
    });

    expect(totals).toMatchObject({
      taxable_paise: 20_000,
      cgst_paise: 0,
      sgst_paise: 0,
      cess_paise: 0,
      payable_paise: 20_000,
    });
  });
});

describe('A bill discount', () => {
  it('may be the whole bill, which is then free of tax too', () => {
    const { totals, lines } = pricedBill({ lines: linesOf(3), bill_discount_paise: paise(30_000) });

    expect(lines.map((line) => line.bill_discount_paise)).toEqual([10_000, 10_000, 10_000]);
    expect(totals).toMatchObject({ discount_paise: 30_000, taxable_paise: 0, cgst_paise: 0, payable_paise: 0 });
  });

  it('is refused one paisa above the lines', () => {
    expect(refusalOf({ lines: linesOf(3), bill_discount_paise: paise(30_001) })).toEqual({
      code: 'bill-discount-above-lines',
      bill_discount_paise: 30_001,
      lines_paise: 30_000,
    });
  });

  it('may not be paid out of the charges', () => {
    const wanted = { lines: linesOf(1), bill_discount_paise: paise(10_001), charges: freight(5000) };

    expect(refusalOf(wanted)?.code).toBe('bill-discount-above-lines');
  });

  it('counts with the discounts of the lines', () => {
    const lines = [aLine({ discount_paise: paise(1000) }), aLine({ line_no: 2 })];

    const bill = pricedBill({ lines, bill_discount_paise: paise(1900) });

    expect(bill.lines.map((line) => line.bill_discount_paise)).toEqual([900, 1000]);
    expect(bill.totals.discount_paise).toBe(2900);
  });
});

describe('Charges', () => {
  it('are taxed with the lines they are spread over, each at its own rate', () => {
    const lines = [
      aLine({ price_includes_tax: false }),
      aLine({ line_no: 2, price_includes_tax: false, gst_rate_bp: basisPoints(0) }),
    ];

    const bill = pricedBill({ lines, charges: freight(1000) });

    expect(bill.lines.map((line) => line.taxable_paise)).toEqual([10_500, 10_500]);
    expect(bill.lines.map((line) => line.cgst_paise)).toEqual([945, 0]);
    expect(bill.totals).toMatchObject({ charges_paise: 1000, taxable_paise: 21_000, payable_paise: 22_900 });
  });

  it('follow the value before the bill discount, also when nothing is left after it', () => {
    const lines = [aLine(), aLine({ line_no: 2, unit_price_paise: paise(30_000) })];

    const bill = pricedBill({ lines, charges: freight(1000), bill_discount_paise: paise(40_000) });

    expect(bill.lines.map((line) => line.net_paise)).toEqual([250, 750]);
  });

  it('follow the price of goods that are free after their own discounts', () => {
    const lines = [free(1), aLine({ line_no: 2, unit_price_paise: paise(30_000), discount_paise: paise(30_000) })];

    const bill = pricedBill({ lines, charges: freight(1000) });

    expect(bill.lines.map((line) => line.charges_paise)).toEqual([250, 750]);
  });

  it('are shared evenly over goods without a price', () => {
    const lines = linesOf(3).map((line) => ({ ...line, unit_price_paise: paise(0) }));

    const bill = pricedBill({ lines, charges: freight(100) });

    expect(bill.lines.map((line) => line.charges_paise)).toEqual([34, 33, 33]);
  });

  it('leave a free line out as long as another has a value', () => {
    const bill = pricedBill({ lines: [free(1), aLine({ line_no: 2 })], charges: freight(500) });

    expect(bill.lines.map((line) => line.charges_paise)).toEqual([0, 500]);
  });
});

describe('Cess', () => {
  it('per unit that is all of an inclusive price leaves nothing to tax', () => {
    const [line] = pricedBill({ lines: [aLine({ cess_per_unit_paise: paise(10_000) })] }).lines;

    expect(line).toMatchObject({ taxable_paise: 0, cgst_paise: 0, cess_paise: 10_000, total_paise: 10_000 });
  });

  it('per unit above an inclusive price is refused', () => {
    expect(refusalOf({ lines: [aLine({ cess_per_unit_paise: paise(10_001) })] })).toEqual({
      code: 'cess-above-line',
      line_no: 1,
      cess_paise: 10_001,
      net_paise: 10_000,
    });
  });
});

describe('A line discount', () => {
  it('may be the whole line', () => {
    expect(pricedBill({ lines: [free(1)] }).totals.payable_paise).toBe(0);
  });

  it('is refused one paisa above the line', () => {
    expect(refusalOf({ lines: [aLine({ line_no: 7, discount_paise: paise(10_001) })] })).toEqual({
      code: 'discount-above-line',
      line_no: 7,
      discount_paise: 10_001,
      gross_paise: 10_000,
    });
  });
});

describe('Limits', () => {
  it('let 200 lines and 20 charges pass, and no more', () => {
    const charges = (count: number) => Array.from({ length: count }, () => freight(1)[0]);

    expect(refusalOf({ lines: linesOf(LINES_MAX), charges: charges(CHARGES_MAX) })).toBeUndefined();
    expect(refusalOf({ lines: linesOf(LINES_MAX + 1) })).toMatchObject({ code: 'line-count-out-of-range', lines: 201 });
    expect(refusalOf({ lines: [] })).toMatchObject({ code: 'line-count-out-of-range', lines: 0 });
    expect(refusalOf({ charges: charges(CHARGES_MAX + 1) })).toMatchObject({ code: 'charge-count-out-of-range' });
  });

  it('let a million units pass, and nothing at all not', () => {
    const lineOf = (qty: number) => ({ lines: [aLine({ qty_milli: milli(qty), unit_price_paise: paise(1) })] });

    expect(refusalOf(lineOf(QTY_MILLI_MAX))).toBeUndefined();
    expect(refusalOf(lineOf(QTY_MILLI_MAX + 1))).toMatchObject({
      code: 'out-of-range',
      field: 'qty_milli',
      line_no: 1,
    });
    expect(refusalOf(lineOf(1))).toBeUndefined();
    expect(refusalOf(lineOf(0))).toMatchObject({ code: 'out-of-range', field: 'qty_milli', value: 0, min: 1 });
    expect(refusalOf(lineOf(-1000))).toMatchObject({ code: 'out-of-range', field: 'qty_milli' });
  });

  it('let a price of 10 crore rupees pass', () => {
    const lineOf = (price: number) => ({ lines: [aLine({ unit_price_paise: paise(price) })] });

    expect(refusalOf(lineOf(UNIT_PRICE_PAISE_MAX))).toBeUndefined();
    expect(refusalOf(lineOf(UNIT_PRICE_PAISE_MAX + 1))).toMatchObject({
      code: 'out-of-range',
      field: 'unit_price_paise',
    });
    expect(refusalOf(lineOf(-1))).toMatchObject({ code: 'out-of-range', field: 'unit_price_paise', min: 0 });
  });

  it.each([
    { own: { gst_rate_bp: basisPoints(10_001) }, field: 'gst_rate_bp' },
    { own: { gst_rate_bp: basisPoints(-1) }, field: 'gst_rate_bp' },
    { own: { cess_rate_bp: basisPoints(30_001) }, field: 'cess_rate_bp' },
    { own: { cess_per_unit_paise: paise(-1) }, field: 'cess_per_unit_paise' },
    { own: { discount_paise: paise(-1) }, field: 'discount_paise' },
  ])('refuse $field out of range', ({ own, field }) => {
    expect(refusalOf({ lines: [aLine(own)] })).toMatchObject({ code: 'out-of-range', line_no: 1, field });
  });

  it('refuse charges and bill discounts below zero, naming no line', () => {
    expect(refusalOf({ charges: freight(-1) })).toEqual({
      code: 'out-of-range',
      field: 'amount_paise',
      value: -1,
      min: 0,
      max: BILL_PAISE_MAX,
    });
    expect(refusalOf({ bill_discount_paise: paise(-1) })).toMatchObject({ field: 'bill_discount_paise' });
  });

  it('refuse fractions that slipped past the types', () => {
    const fraction = JSON.parse('1.5') as Milli;

    expect(refusalOf({ lines: [aLine({ qty_milli: fraction })] })).toMatchObject({ field: 'qty_milli', value: 1.5 });
  });

  it('refuse two lines of one number', () => {
    expect(refusalOf({ lines: [aLine(), aLine()] })).toEqual({ code: 'line-no-repeated', line_no: 1 });
  });
});

describe('The largest bill', () => {
  const largest = { unit_price_paise: paise(UNIT_PRICE_PAISE_MAX), gst_rate_bp: basisPoints(0) };

  it('is a thousand crore rupees, in one line', () => {
    const { totals } = pricedBill({ lines: [aLine({ ...largest, qty_milli: milli(100_000) })] });

    expect(totals.payable_paise).toBe(BILL_PAISE_MAX);
  });

  it('is refused when one line goes beyond, even far beyond what a number holds', () => {
    for (const qty of [100_001, QTY_MILLI_MAX]) {
      expect(refusalOf({ lines: [aLine({ ...largest, line_no: 3, qty_milli: milli(qty) })] })).toEqual({
        code: 'line-above-limit',
        line_no: 3,
        max_paise: BILL_PAISE_MAX,
      });
    }
  });

  it('is refused when its lines or its tax together go beyond', () => {
    const half = { ...largest, qty_milli: milli(50_000) };
    const beyond = { code: 'bill-above-limit', max_paise: BILL_PAISE_MAX };

    expect(refusalOf({ lines: [aLine(half), aLine({ ...half, line_no: 2 })] })).toBeUndefined();
    expect(refusalOf({ lines: [aLine(half), aLine({ ...half, line_no: 2 }), aLine({ line_no: 3 })] })).toEqual(beyond);
    const taxed = aLine({
      ...largest,
      qty_milli: milli(100_000),
      price_includes_tax: false,
      gst_rate_bp: basisPoints(500),
    });
    expect(refusalOf({ lines: [taxed] })).toEqual(beyond);
  });
});
