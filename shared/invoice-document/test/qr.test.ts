import { upiLink } from '@rmp/invoice-document';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { aSale, PAYMENT_ID } from './support/a-sale.ts';
import { drawnQr, printed } from './support/printed.ts';

type Decode = (pixels: Uint8ClampedArray, width: number, height: number) => { readonly data: string } | null;

/** The decoder is CommonJS whose types promise a module; this is the one place that says what it really is. */
const decode = createRequire(import.meta.url)('jsqr') as Decode;

const PIXELS_PER_MODULE = 4;
const QUIET_ZONE = 4;

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

describe('the QR on a paper', () => {
  const link = upiLink({
    upi_id: 'sharmakirana@example',
    payee_name: 'शर्मा किराना',
    amount_paise: 68_100,
    payment_id: PAYMENT_ID,
  });

  it.each(['a4', 'a5', '80mm', '58mm'] as const)('decodes to the exact link, on %s', (format) => {
    const path = drawnQr('sale', aSale(), { format, upi_link: link });

    expect(decodedFrom(path ?? '')).toBe(link);
  });

  it('stands beside the amount and address it holds', () => {
    expect(printed('sale', aSale(), { upi_link: link })).toContain('Pay ₹681.00 by UPI\nsharmakirana@example');
  });

  it('is not there without a link', () => {
    expect(drawnQr('sale', aSale())).toBeUndefined();
  });
});

/** Paints the bars of the drawn path as pixels and reads them as a phone would. */
function decodedFrom(path: string): string | undefined {
  const bars = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)].map(([, x, y, width]) => [x, y, width].map(Number));
  const modules = Math.max(...bars.map(([x = 0, , width = 0]) => x + width));
  const side = (modules + 2 * QUIET_ZONE) * PIXELS_PER_MODULE;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [x = 0, y = 0, width = 0] of bars)
    for (let row = 0; row < PIXELS_PER_MODULE; row += 1) {
      const from = ((y + QUIET_ZONE) * PIXELS_PER_MODULE + row) * side + (x + QUIET_ZONE) * PIXELS_PER_MODULE;
      for (let at = from; at < from + width * PIXELS_PER_MODULE; at += 1) pixels.fill(0, at * 4, at * 4 + 3);
    }
  return decode(pixels, side, side)?.data;
}
