import { PaymentId, SaleId, TenantId } from '@rmp/contracts';
import type { Payment } from '@rmp/contracts/payment';
import { paise } from '@rmp/gst';
import { describe, expect, it } from 'vitest';
import { type Bill, billOfSale } from '../khata/domain/book.ts';
import { receiptPaper } from './receipt-paper.ts';
import { voucherOf } from './voucher-of.ts';

const [before, after] = ['3', '4'].map((digit) => SaleId.parse(`01890000-0000-7000-8000-00000000000${digit}`)) as [
  SaleId,
  SaleId,
];
const bill = (sale: SaleId, dated_at: string): Bill => ({
  bill_id: billOfSale(sale),
  kind: 'sale',
  state: 'known',
  number: dated_at < '2026-11-22' ? 'A/2627/000001' : 'A/2627/000002',
  amount_paise: paise(50_000),
  due_paise: paise(0),
  dated_at,
  bill_date: dated_at.slice(0, 10),
  paid_by: [],
  waiting: [],
});

/** ₹500 that came on the 22nd. */
const money = (given: Partial<Payment> = {}): Payment => ({
  tenant_id: TenantId.parse('shop-1'),
  payment_id: PaymentId.parse('01890000-0000-7000-8000-0000000000af'),
  seq: 1,
  kind: 'payment',
  direction: 'in',
  mode: 'cash',
  amount_paise: paise(50_000),
  number: 'A-R/2627/000031',
  origin: 'fact',
  paid_at: '2026-11-22T06:30:00.000Z',
  paid_date: '2026-11-22',
  recorded_at: '2026-11-22T06:30:00.000Z',
  allocations: [],
  held: [],
  unallocated_paise: paise(50_000),
  status: 'posted',
  flags: [],
  ...given,
});

const around = {
  seller: { business_name: 'Sharma Kirana', seller_kind: 'regular', state_code: '08' },
  customer: undefined,
  bills: new Map(
    [bill(before, '2026-11-20T06:00:00.000Z'), bill(after, '2026-11-25T06:00:00.000Z')].map((row) => [
      row.bill_id,
      row,
    ]),
  ),
  returned: [],
} as const;
const setAgainst = (sale: SaleId, amount = 50_000) => ({
  allocations: [{ bill_id: billOfSale(sale), amount_paise: paise(amount) }],
  unallocated_paise: paise(50_000 - amount),
});

describe('money that came before the supply (Act s.31(3)(d), r.50)', () => {
  it('is a receipt voucher, and stays one when a later bill uses it', () => {
    const voucher = { kind: 'receipt', place_of_supply: '08' };

    expect(voucherOf(money(), around)).toEqual(voucher);
    expect(voucherOf(money(setAgainst(after)), around)).toEqual(voucher);
    expect(voucherOf(money(setAgainst(before, 20_000)), around)).toEqual(voucher);
  });

  it('says the same when it is printed again after the bill', () => {
    const [first, again] = [money(), money(setAgainst(after))];

    expect(receiptPaper(again, { ...around, locale: 'en' })).toEqual(receiptPaper(first, { ...around, locale: 'en' }));
  });

  it('goes to the State the buyer is of, where he has one', () => {
    const customer = { name: 'Verma Traders', gstin: '27ABCDE1234F1Z0' };

    expect(voucherOf(money(), { ...around, customer })).toMatchObject({ place_of_supply: '27' });
  });

  it.each([
    ['for a bill that was there', money(setAgainst(before)), around],
    ['for a bill nobody has heard of yet', money({ held: [{ ...setAgainst(after).allocations[0] }] as never }), around],
    ['that came with a bill', money({ kind: 'tender' }), around],
    [
      'of a shop that is not registered',
      money(),
      { ...around, seller: { ...around.seller, seller_kind: 'unregistered' } as const },
    ],
  ])('is none %s', (_why, payment, circumstances) => {
    expect(voucherOf(payment, circumstances)).toBeUndefined();
  });
});

describe('an advance that goes back (Act s.31(3)(e), r.51)', () => {
  const out = money({ direction: 'out', number: 'A-F/2627/000001', unallocated_paise: paise(0) });

  it('is a refund voucher that names the receipt voucher', () => {
    expect(voucherOf(out, { ...around, returned: [money()] })).toEqual({
      kind: 'refund',
      place_of_supply: '08',
      of: { number: 'A-R/2627/000031', date: '2026-11-22' },
    });
  });

  it('is none where the customer had left no money', () => {
    expect(voucherOf(out, around)).toBeUndefined();
    expect(voucherOf(out, { ...around, returned: [money({ kind: 'credit_note' })] })).toBeUndefined();
  });
});
