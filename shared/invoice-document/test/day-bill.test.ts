import { DayBillId } from '@rmp/contracts';
import { basisPoints, milli, paise } from '@rmp/gst';
import { describe, expect, it } from 'vitest';
import type { PaperData } from '../src/index.ts';
import { aSale } from './support/a-sale.ts';
import { printed } from './support/printed.ts';

type DayBillPaper = PaperData['day_bill'];

const formats = ['a4', 'a5', '80mm', '58mm'] as const;

function aDayBill(given: Partial<DayBillPaper> = {}): DayBillPaper {
  const { seller, place_of_supply } = aSale();
  const none = { igst_paise: paise(0), cess_paise: paise(0) };
  const half = { cgst_paise: paise(107), sgst_paise: paise(107) };
  return {
    document_type: 'tax_invoice',
    number: 'S/2627/000007',
    memo_date: '2026-11-22',
    bill_date: '2026-11-22',
    memo_count: 2,
    seller,
    supply: 'regular',
    reverse_charge: false,
    place_of_supply,
    lines: [
      {
        line_no: 1,
        name: 'Tea, Coffee',
        hsn: '0902',
        unit: 'PCS',
        qty_milli: milli(2000),
        gst_rate_bp: basisPoints(500),
        taxable_paise: paise(4286),
        ...half,
        ...none,
        total_paise: paise(4500),
      },
    ],
    totals: { taxable_paise: paise(4286), ...half, ...none, round_off_paise: paise(0), payable_paise: paise(4500) },
    ...given,
  };
}

describe('the one invoice of a day’s sales below 200 rupees (Act s.31(3)(b), r.46 fourth proviso)', () => {
  it.each(formats)('is a tax invoice that says what it stands for, on %s', (format) => {
    const text = printed('day_bill', aDayBill(), { format });

    expect(text).toMatch(/tax invoice/i);
    for (const field of ['S/2627/000007', 'GSTIN', 'Tea, Coffee', '0902', 'Rajasthan (08)', '₹45.00'])
      expect(text).toContain(field);
    expect(text).toContain('Consolidated invoice for sales of 22-11-2026 under ₹200 (2 memos)');
  });

  it('as a credit note names the document it takes memos out of (r.53(1A))', () => {
    const corrects = {
      day_bill_id: DayBillId.parse('01890000-0000-7000-8000-000000000001'),
      number: 'S/2627/000006',
      bill_date: '2026-11-20',
      payable_paise: paise(9000),
    };

    const text = printed('day_bill', aDayBill({ document_type: 'credit_note', corrects }));

    expect(text).toMatch(/credit note/i);
    expect(text).toContain('S/2627/000006, 20-11-2026');
  });
});

describe('a memo', () => {
  it.each(formats)('is called no invoice and shows no tax, and says where a bill is to be had, on %s', (format) => {
    const text = printed('sale', { ...aSale(), document_type: 'memo' as const, number: 'A-M/2627/000001' }, { format });

    expect(text).toMatch(/^memo$/im);
    expect(text).toContain('Ask for a bill if you need one.');
    expect(text).not.toMatch(/tax invoice|bill of supply|CGST|SGST/i);
  });
});
