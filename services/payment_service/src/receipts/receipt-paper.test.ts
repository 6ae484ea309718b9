import { PaymentId, SaleId, TenantId } from '@rmp/contracts';
import type { BillId, Payment } from '@rmp/contracts/payment';
import { paise, ZERO_PAISE } from '@rmp/gst';
import { describe, expect, it } from 'vitest';
import { type Bill, billOfSale } from '../khata/domain/book.ts';
import { receiptName, receiptPaper } from './receipt-paper.ts';

const saleId = SaleId.parse('01890000-0000-7000-8000-000000000003');
const opening = 'opening:01890000-0000-7000-8000-000000000001' as BillId;

const bill = (given: Pick<Bill, 'bill_id' | 'kind'> & Partial<Bill>): Bill => ({
  state: 'known',
  amount_paise: paise(10_000),
  due_paise: paise(2_500),
  dated_at: '2026-11-22T06:00:00.000Z',
  bill_date: '2026-11-22',
  paid_by: [],
  waiting: [],
  ...given,
});

const payment: Payment = {
  tenant_id: TenantId.parse('shop-1'),
  payment_id: PaymentId.parse('01890000-0000-7000-8000-0000000000af'),
  seq: 1,
  kind: 'payment',
  direction: 'in',
  mode: 'cash',
  amount_paise: paise(50_000),
  origin: 'request',
  paid_at: '2026-11-22T06:30:00.000Z',
  paid_date: '2026-11-22',
  recorded_at: '2026-11-22T06:30:00.000Z',
  allocations: [
    { bill_id: opening, amount_paise: paise(20_000) },
    { bill_id: billOfSale(saleId), amount_paise: paise(10_000) },
  ],
  held: [{ bill_id: 'awaited' as BillId, amount_paise: paise(5_000) }],
  unallocated_paise: paise(15_000),
  status: 'posted',
  flags: [],
};

const circumstances = {
  seller: { business_name: 'Sharma Kirana', seller_kind: 'unregistered', state_code: '08' },
  customer: undefined,
  bills: new Map(
    [
      bill({ bill_id: opening, kind: 'opening' }),
      bill({ bill_id: billOfSale(saleId), kind: 'sale', number: 'A/2627/000118' }),
    ].map((row) => [row.bill_id, row]),
  ),
  returned: [],
} as const;

describe('a payment as it is printed', () => {
  it('names sales by their numbers and other debts in words, and its rows come to the amount', () => {
    const { allocations = [], advance_paise = 0 } = receiptPaper(payment, { ...circumstances, locale: 'en' });

    expect(allocations).toEqual([
      { sale_number: 'Opening balance', sold_date: '2026-11-22', amount_paise: 20_000 },
      { sale_number: 'A/2627/000118', sold_date: '2026-11-22', amount_paise: 10_000 },
    ]);
    expect(allocations.reduce((sum, { amount_paise }) => sum + amount_paise, advance_paise)).toBe(50_000);
  });

  it('has its words in Hindi too', () => {
    const { allocations } = receiptPaper(payment, { ...circumstances, locale: 'hi' });

    expect(allocations?.[0]).toMatchObject({ sale_number: 'पुराना बाक़ी' });
  });

  it('says the same after another payment, which changes what is due', () => {
    const paid = [...circumstances.bills.values()].map((row) => ({ ...row, due_paise: ZERO_PAISE }));
    const bills = new Map(paid.map((row) => [row.bill_id, row]));

    expect(receiptPaper(payment, { ...circumstances, bills, locale: 'en' })).toEqual(
      receiptPaper(payment, { ...circumstances, locale: 'en' }),
    );
  });

  it.each([
    ['its number', 'A-R/2627/000031', 'A-R-2627-000031'],
    ['the end of its id, without one', undefined, '0000000000AF'],
  ])('is a file named by %s', (_what, number, name) => {
    expect(receiptName({ ...payment, number })).toBe(name);
  });
});
