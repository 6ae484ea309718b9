import { describe, expect, it } from 'vitest';
import { aNote, aSeller, PAYMENT_ID } from './support/a-sale.ts';
import { printed } from './support/printed.ts';

describe('a credit note', () => {
  it('r.53(1A): names its own number and the bill it belongs to, with the tax taken back', () => {
    const text = printed('note', aNote(), { balance_paise: 18_100 });

    expect(text).toContain('Credit note\nOriginal');
    expect(text).toContain(['Note number', 'A-C/2627/000007', 'Date', '29-11-2026 16:32'].join('\n'));
    expect(text).toContain('For bill\nA/2627/000118, 22-11-2026');
    expect(text).toContain(['Soap bar', '3401', '1 pc', '35.23', '5%', '0.88', '0.88', '36.99'].join('\n'));
    expect(text).toContain('Rupees Thirty Seven Only');
    expect(text).toContain(
      ['Taken off udhaar', '37.00', 'Old udhaar', '181.00', 'Balance to pay', '₹144.00'].join('\n'),
    );
    expect(text).toContain('Reason: One soap returned');
  });

  it.each(['80mm', '58mm'] as const)('r.53(1A): has them on a roll too, on %s', (format) => {
    const text = printed('note', aNote(), { format });

    for (const words of [
      'CREDIT NOTE',
      'A-C/2627/000007',
      '29-11-2026 16:32',
      'A/2627/000118, 22-11-2026',
      '3401 · 5%',
    ])
      expect(text).toContain(words);
    expect(text).toContain('Place of supply\nRajasthan (08)');
    expect(text).toContain(['Taxable value', '35.23', 'CGST', '0.88', 'SGST', '0.88'].join('\n'));
  });

  it('leaves the balance as it was when the money was handed back', () => {
    const text = printed('note', aNote({ refund: { payment_id: PAYMENT_ID, mode: 'cash', amount_paise: 3700 } }), {
      balance_paise: 18_100,
    });

    expect(text).toContain('Paid back: Cash\n37.00');
    expect(text).toContain('Balance to pay\n₹181.00');
  });

  it('has no tax word on it when the shop is unregistered', () => {
    const seller = aSeller('unregistered');

    expect(printed('note', aNote({ seller }))).not.toMatch(/tax|gst|hsn|supply/i);
  });
});

describe('a debit note', () => {
  it('says its name and raises what is owed', () => {
    const note = aNote({ kind: 'debit_note', number: 'A-D/2627/000001', refund: undefined });

    const text = printed('note', note, { balance_paise: 18_100 });

    expect(text).toContain('Debit note');
    expect(text).toContain('Balance to pay\n₹218.00');
  });
});
