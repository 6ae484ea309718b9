import { upiLink } from '@rmp/invoice-document';
import { paperBytes, registerFonts } from '@rmp/invoice-document/document';
import { beforeAll, describe, expect, it } from 'vitest';
import { fontFiles } from '../src/worker/font-files.ts';
import { aSale, PAYMENT_ID } from './support/a-sale.ts';
import { einvoice } from './support/an-einvoice.ts';
import { codesOn } from './support/read-pdf.ts';
import { drawnQr, printed } from './support/printed.ts';

describe('the UPI link', () => {
  it('asks for an exact amount under the payment id without hyphens', () => {
    const link = upiLink({
      upi_id: 'sharmakirana@example',
      payee_name: 'Sharma & Sons किराना',
      amount_paise: 123_456_05,
      note: 'Bill A/2627/000118',
      payment_id: PAYMENT_ID,
    });

    expect(link).toBe(
      'upi://pay?pa=sharmakirana@example&pn=Sharma%20%26%20Sons%20%E0%A4%95%E0%A4%BF%E0%A4%B0%E0%A4%BE%E0%A4%A8%E0%A4%BE' +
        '&am=123456.05&cu=INR&tn=Bill%20A%2F2627%2F000118&tr=019abc000000700080000000000000a1',
    );
  });

  it('leaves the amount out when the customer is to type it, and never asks for nothing', () => {
    const shop = { upi_id: 'a@b', payee_name: 'Shop' };

    expect(upiLink(shop)).toBe('upi://pay?pa=a@b&pn=Shop&cu=INR');
    expect(() => upiLink({ ...shop, amount_paise: 0 })).toThrow(RangeError);
  });
});

describe('codes on a paper', () => {
  const upi_link = upiLink({
    upi_id: 'sharmakirana@example',
    payee_name: 'शर्मा किराना',
    amount_paise: 68_100,
    payment_id: PAYMENT_ID,
  });

  beforeAll(() => registerFonts(fontFiles));

  it.each(['a4', 'a5', '80mm', '58mm'] as const)(
    'read as the exact link and the signed text as received, drawn on %s',
    async (format) => {
      const sale = aSale({ own: { einvoice } });

      const pdf = await paperBytes('sale', sale, { format, copy: 'original', locale: 'en', upi_link });

      expect(await codesOn(pdf)).toEqual([einvoice.signed_qr, upi_link]);
    },
  );

  it('stand beside the amount and address, and the numbers of the portal, that they hold', () => {
    const text = printed('sale', aSale({ own: { einvoice } }), { upi_link });

    expect(text).toContain('Pay ₹681.00 by UPI\nsharmakirana@example');
    expect(text).toContain(`IRN\n${einvoice.irn}\nAck. No.\n112610000000123\nAck. date\n22-11-2026 10:45`);
  });

  it('are not there without a link and for a document the portal does not know, or knows no more', () => {
    const cancelled = { ...einvoice, status: 'cancelled', cancelled_at: einvoice.ack_at, cancel_code: '2' };

    expect(drawnQr('sale', aSale())).toBeUndefined();
    expect(drawnQr('sale', aSale({ own: { einvoice: cancelled } }))).toBeUndefined();
    expect(
      drawnQr('sale', aSale({ own: { einvoice: { status: 'waiting', sent_at: einvoice.ack_at } } })),
    ).toBeUndefined();
  });
});
