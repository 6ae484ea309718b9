import { describe, expect, it } from 'vitest';
import { aReceipt, BUYER_GSTIN, PAYMENT_ID } from './support/a-sale.ts';
import { printed } from './support/printed.ts';

describe('a payment receipt', () => {
  it('says who paid what, how, for which bills, and what is left', () => {
    const text = printed('receipt', aReceipt(), { balance_paise: 68_100 });

    expect(text).toContain('Receipt\nOriginal');
    expect(text).toContain('Received from\nRamesh Verma');
    expect(text).toContain(['Receipt number', 'A-R/2627/000031'].join('\n'));
    expect(text).toContain('Received by\nCash');
    expect(text).toContain(['A/2627/000118', '22-11-2026', '181.00', '50.00'].join('\n'));
    expect(text).toContain('Rupees Five Hundred Only');
    expect(text).toContain(['Old udhaar', '681.00', 'Balance to pay', '₹181.00'].join('\n'));
  });

  it('shows no tax, whoever the seller is', () => {
    expect(printed('receipt', aReceipt())).not.toMatch(/CGST|SGST|IGST|tax/i);
  });

  it('is known by the end of its payment id when it has no number', () => {
    const { number: _number, ...receipt } = aReceipt();

    expect(printed('receipt', receipt)).toContain(PAYMENT_ID.slice(-12).toUpperCase());
  });

  it('says so when the payment was a mistake', () => {
    expect(printed('receipt', aReceipt({ status: 'undone' }))).toContain('Cancelled');
  });

  it('is a voucher when the shop pays', () => {
    const text = printed('receipt', aReceipt({ direction: 'out', allocations: [] }), { balance_paise: -50_000 });

    expect(text).toContain('Payment voucher');
    expect(text).toContain('Paid to\nRamesh Verma');
    expect(text).toContain('Balance to pay\n₹0.00');
  });
});

describe('a voucher of an advance', () => {
  const advance = { allocations: [], voucher: { kind: 'receipt', place_of_supply: '08' } } as const;

  it('r.50: names itself, its number, the place of supply and the buyer’s GSTIN, and shows no tax amount', () => {
    const customer = { name: 'Deccan Traders', gstin: BUYER_GSTIN, state_code: '27' };

    const text = printed('receipt', aReceipt({ ...advance, customer }));

    expect(text).toContain('Receipt voucher');
    expect(text).toContain('Voucher number\nA-R/2627/000031');
    expect(text).toContain('Place of supply\nRajasthan (08)');
    expect(text).toContain(`GSTIN ${BUYER_GSTIN}`);
    expect(text).toContain('No tax is charged on an advance for goods');
    expect(text).not.toMatch(/CGST|SGST|IGST/);
  });

  it('r.51: of money that goes back names the voucher it came by', () => {
    const of = { number: 'A-R/2627/000031', date: '2026-11-29' };
    const refund = {
      number: 'A-F/2627/000002',
      direction: 'out',
      voucher: { ...advance.voucher, kind: 'refund', of },
    } as const;

    const text = printed('receipt', aReceipt({ ...advance, ...refund }), { locale: 'hi' });

    expect(text).toContain('वापसी वाउचर\nRefund voucher');
    expect(text).toContain('A-R/2627/000031, 29-11-2026');
  });
});
