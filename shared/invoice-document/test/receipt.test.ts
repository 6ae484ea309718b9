import { describe, expect, it } from 'vitest';
import { aReceipt, PAYMENT_ID } from './support/a-sale.ts';
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
