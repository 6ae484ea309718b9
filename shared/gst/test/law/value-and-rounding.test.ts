import { expect, test } from 'vitest';
import { milli, paise } from '../../src/index.ts';
import { gstr1Json, openCmp08, openGstr1, readPeriod } from '../../src/returns/index.ts';
import { aLine, pricedBill } from '../a-bill.ts';
import { aDocument, aLine as aReturnLine, MAHARASHTRA_BUYER } from '../returns/a-document.ts';

test('Act s.15(3)(a): a discount on the invoice leaves the value, of a line and of the bill', () => {
  const whole = pricedBill({ lines: [aLine({ unit_price_paise: paise(11_800) })] });
  const discounted = pricedBill({
    lines: [aLine({ unit_price_paise: paise(11_800), discount_paise: paise(1180) })],
    bill_discount_paise: paise(1180),
  });

  expect(whole.totals).toMatchObject({ taxable_paise: 10_000, cgst_paise: 900 });
  expect(discounted.totals).toMatchObject({ taxable_paise: 8000, cgst_paise: 720, discount_paise: 2360 });
});

test('Circular 92/11/2019-GST: buy one get one is two goods for one price, taxed on that price', () => {
  const lines = [
    aLine({ unit_price_paise: paise(11_800) }),
    aLine({ line_no: 2, unit_price_paise: paise(0), qty_milli: milli(1000) }),
  ];

  const bill = pricedBill({ lines });

  expect(bill.totals).toMatchObject({ taxable_paise: 10_000, cgst_paise: 900, payable_paise: 11_800 });
  expect(bill.lines[1]).toMatchObject({ taxable_paise: 0, total_paise: 0 });
});

test('Act s.170: tax payable under the Act is rounded to the nearest rupee, 50 paise up', () => {
  const owed = (turnover: number) => {
    const builder = openCmp08('trader', '2026-12-31');
    const lines = [
      aReturnLine({ gst_rate_bp: 0, taxable_paise: paise(turnover), cgst_paise: paise(0), sgst_paise: paise(0) }),
    ];
    builder.add(aDocument({ seller_kind: 'composition', document_type: 'bill_of_supply', lines }));
    return builder.finish().cgst_paise;
  };

  expect([owed(29_999), owed(30_000), owed(9999), owed(10_000)]).toEqual([100, 200, 0, 100]);
});

test('GSTR-1 takes two decimals: a paisa stays a paisa and amounts are never longer', () => {
  const period = readPeriod('2026-11');
  if (!period) throw new Error('no period');
  const builder = openGstr1();
  const line = aReturnLine({ taxable_paise: paise(10_001), cgst_paise: paise(251), sgst_paise: paise(251) });
  builder.add(aDocument({ buyer_gstin: MAHARASHTRA_BUYER, payable_paise: paise(10_503), lines: [line] }));

  const text = JSON.stringify(gstr1Json(builder.finish(), { gstin: '08ABCDE1234F1Z0', period, version: 'GST3.2.1' }));

  expect(text).toContain('"txval":100.01');
  expect(text).toContain('"camt":2.51');
  expect(text).not.toMatch(/\d\.\d{3}/);
});
