import { describe, expect, it } from 'vitest';
import { aLine, issuedLines, pricedBill, aBill } from '../test/a-bill.ts';
import { basisPoints, milli, noMoney, paise, returnAmounts } from './index.ts';
import type { BillLineInput, IssuedLine } from './index.ts';

const untouched = { returned_milli: milli(0), refunded: noMoney() };

function issuedLine(own: Partial<BillLineInput>): IssuedLine {
  const bill = { lines: [aLine(own)] };
  const [line] = issuedLines(aBill(bill), pricedBill(bill));
  if (line) return line;
  throw new Error('a bill has a line');
}

describe('returnAmounts', () => {
  it('gives back the whole line when all of it comes back', () => {
    const line = issuedLine({ qty_milli: milli(3000) });

    const back = returnAmounts(line, untouched, milli(3000));

    expect(back).toMatchObject({
      ok: true,
      value: { net_paise: 30_000, total_paise: 30_000, cgst_paise: line.cgst_paise },
    });
  });

  it('gives back goods and tax of an exclusive line', () => {
    const line = issuedLine({ qty_milli: milli(3000), price_includes_tax: false, unit_price_paise: paise(3333) });

    const back = returnAmounts(line, untouched, milli(1000));

    expect(back).toMatchObject({ value: { net_paise: 3333, taxable_paise: 3333, cgst_paise: 300, total_paise: 3933 } });
  });

  it('gives back IGST and cess by the same rounding', () => {
    const line: IssuedLine = {
      ...noMoney(),
      line_no: 1,
      qty_milli: milli(3000),
      net_paise: paise(100),
      taxable_paise: paise(80),
      igst_paise: paise(10),
      cess_paise: paise(10),
      total_paise: paise(100),
    };

    const back = returnAmounts(line, untouched, milli(1000));

    expect(back).toMatchObject({
      value: { net_paise: 33, igst_paise: 3, cess_paise: 3, taxable_paise: 27, total_paise: 33 },
    });
  });

  it('takes the last of the line and refuses a thousandth more', () => {
    const line = issuedLine({ line_no: 4, qty_milli: milli(2500) });
    const before = { returned_milli: milli(2000), refunded: noMoney() };

    expect(returnAmounts(line, before, milli(500)).ok).toBe(true);
    expect(returnAmounts(line, before, milli(501))).toEqual({
      ok: false,
      refusal: { code: 'over-returned', line_no: 4, returnable_milli: 500 },
    });
  });

  it('has nothing returnable where more came back than was sold', () => {
    const before = { returned_milli: milli(5000), refunded: noMoney() };

    expect(returnAmounts(issuedLine({}), before, milli(1))).toMatchObject({
      refusal: { code: 'over-returned', returnable_milli: 0 },
    });
  });

  it('refuses to return nothing', () => {
    expect(returnAmounts(issuedLine({}), untouched, milli(0))).toMatchObject({
      refusal: { code: 'quantity-out-of-range', return_milli: 0 },
    });
  });

  it('refuses when earlier notes already gave back more than is due', () => {
    const line = issuedLine({ qty_milli: milli(2000), gst_rate_bp: basisPoints(0) });
    const refunded = {
      ...noMoney(),
      net_paise: paise(15_000),
      taxable_paise: paise(15_000),
      total_paise: paise(15_000),
    };

    const back = returnAmounts(line, { returned_milli: milli(500), refunded }, milli(500));

    expect(back).toEqual({ ok: false, refusal: { code: 'over-refunded', line_no: 1, refunded_paise: 15_000 } });
  });
});
