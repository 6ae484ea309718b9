import type { PaymentId } from '@rmp/contracts';
import { NewSale } from '@rmp/contracts/sales';
import { paise } from '@rmp/gst';
import { describe, expect, it } from 'vitest';
import {
  after,
  anItem,
  cashier,
  deviceA,
  keys,
  mintPaymentId,
  pick,
  ramesh,
  s1Bill,
  s1Payment,
  s2Bill,
  sharma,
  shelf,
  testId,
  today,
} from '../test/fixtures.ts';
import type { Draft } from './draft.ts';
import { priceDraft } from './price-draft.ts';
import { creditOf, saleFact } from './sale-fact.ts';
import { settle } from './settle.ts';

const issuing = {
  number: 'A/2627/000118',
  sold_at: '2026-11-22T05:12:00.000Z',
  device_id: deviceA,
  cashier_id: cashier,
  mintPaymentId,
};

function priced(draft: Draft, tenant = sharma) {
  const bill = priceDraft(draft, tenant, today);
  if (bill.ok) return bill.value;
  throw new RangeError(bill.refusal.code);
}

function factOf(draft: Draft, tenant = sharma) {
  const bill = priced(draft, tenant);
  return saleFact(draft, bill, settle(bill.totals.payable_paise, draft), issuing);
}

describe('the bill of S1', () => {
  const fact = factOf(after([...s1Bill, ...s1Payment]));

  it('has the tax figures of the scenario', () => {
    const figures = fact.issued.lines.map((line) => [
      line.bill_discount_paise,
      line.net_paise,
      line.taxable_paise,
      line.cgst_paise,
    ]);

    expect(figures).toEqual([
      [533, 19467, 19467, 0],
      [245, 8955, 8529, 213],
      [493, 18007, 17149, 429],
      [106, 3894, 3708, 93],
      [304, 11096, 10568, 264],
      [319, 11681, 9899, 891],
    ]);
    expect(fact.issued).toMatchObject({
      document_type: 'invoice_cum_bill_of_supply',
      place_of_supply: '08',
      totals: {
        gross_paise: 75100,
        discount_paise: 2000,
        taxable_paise: 69320,
        cgst_paise: 1890,
        payable_paise: 73100,
      },
      seller: { business_name: 'Sharma Kirana', seller_kind: 'regular', gstin: '08ABCDE1234F1Z0' },
    });
  });

  it('is a whole fact by the contract, with 231 rupees to the khata', () => {
    expect(NewSale.parse(fact)).toEqual(fact);
    expect(fact.tenders).toMatchObject([
      { mode: 'cash', amount_paise: 30000 },
      { mode: 'upi', amount_paise: 20000 },
    ]);
    expect(fact.customer).toEqual(ramesh);
    expect(creditOf(fact)).toBe(23100);
  });
});

describe('the bill of S2', () => {
  it('has the figures of the scenario, paid by the QR that was shown', () => {
    const paymentId = testId<PaymentId>(0x77);
    const shown = { do: 'show-qr', payment_id: paymentId, amount_paise: paise(29100) } as const;
    const fact = factOf(after([...s2Bill, { do: 'pick-tender', mode: 'upi' }, shown]));

    expect(fact.issued.totals).toMatchObject({
      taxable_paise: 28382,
      cgst_paise: 359,
      sgst_paise: 359,
      payable_paise: 29100,
    });
    expect(fact.tenders).toEqual([{ payment_id: paymentId, mode: 'upi', amount_paise: 29100 }]);
    expect(NewSale.parse(fact)).toEqual(fact);
  });
});

it('takes no tax from the goods of an unregistered seller, who prints no GSTIN', () => {
  const unregistered = { ...sharma, seller_kinds: [{ seller_kind: 'unregistered', from_date: '2020-01-01' }] } as const;

  const { issued } = factOf(after([...s2Bill, { do: 'pick-tender', mode: 'cash' }]), unregistered);

  expect(issued).toMatchObject({
    document_type: 'bill',
    totals: { cgst_paise: 0, taxable_paise: 29100, payable_paise: 29100 },
  });
  expect(issued.lines.map(({ gst_rate_bp }) => gst_rate_bp)).toEqual([0, 0, 0]);
  expect(issued.seller).not.toHaveProperty('gstin');
});

it('bills a registered buyer of another State with IGST on a tax invoice', () => {
  const buyer = { ...ramesh, name: 'Mumbai Retail', gstin: '27ABCDE1234F1Z0' };
  const shirt = anItem(20, { name: 'Shirt', unit: 'PCS', price: 10500, rate: 500 });

  const { issued } = factOf(after([pick(shirt), { do: 'set-customer', customer: buyer }]));

  expect(issued).toMatchObject({
    document_type: 'tax_invoice',
    place_of_supply: '27',
    totals: { igst_paise: 500, cgst_paise: 0 },
  });
});

it('takes the rate of the day of the bill', () => {
  const changed = {
    ...anItem(21, { name: 'Ghee', unit: 'PCS', price: 11200, rate: 1200 }),
    tax: [
      { from_date: '2017-07-01', gst_rate_bp: 1200 },
      { from_date: '2026-12-01', gst_rate_bp: 500 },
    ],
  } as unknown as ReturnType<typeof anItem>;
  const draft = after([pick(changed)]);

  const rates = ['2026-11-30', '2026-12-01'].map((day) => {
    const bill = priceDraft(draft, sharma, day);
    return bill.ok && bill.value.lines[0]?.gst_rate_bp;
  });

  expect(rates).toEqual([1200, 500]);
});

it('tells why loose goods cost more than is marked, on the line and on the paper', () => {
  const dear = pick({ ...shelf.dal, mrp_paise: paise(15_900) });
  const why = { above_mrp_reason: 'the mandi is dear today' };
  const told = { do: 'change-line', line_id: `line of ${shelf.dal.name}`, change: why } as const;

  const fact = factOf(after([dear, keys('1'), told]));

  expect(NewSale.safeParse(fact).success).toBe(true);
  expect(fact.lines).toMatchObject([why]);
  expect(fact.issued.lines).toMatchObject([why]);
});
