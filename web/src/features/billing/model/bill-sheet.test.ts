import { COMPOSITION_LEGEND, paise } from '@rmp/gst';
import { describe, expect, it } from 'vitest';
import { aBill, betweenStates, drawnRoll, wordsOnRoll } from '../test/a-printed-bill.ts';
import { billSheet } from './bill-sheet.ts';

const TAX_WORDS = /\b(?:tax|taxable|gst|gstin|cgst|sgst|utgst|igst|hsn|cess|composition|supply)\b|टैक्स|कर\b|जीएसटी/i;
const PUNE = '5 Main Road\nPune 411001';

describe('the roll that the browser prints', () => {
  it('r.46(g)-(m): shows each line with HSN, quantity, price and rate, and value and taxes by rate, up to the total', () => {
    const words = wordsOnRoll(aBill());

    expect(words).toContain('INVOICE-CUM-BILL OF SUPPLY');
    expect(words).toContain('GSTIN 08ABCPS1234F1ZX');
    expect(words).toContain('AA battery pack 1701 · 18% 1 pc × 120.00 120.00');
    expect(words).toContain('GST rate HSN Taxable CGST SGST');
    expect(words).toContain('9%+9% 1701 98.99 8.91 8.91');
    expect(words).toContain('TOTAL ₹731.00 Rupees Seven Hundred Thirty One Only');
    expect(words).toContain('Cash 300.00 UPI 200.00 Udhaar on this bill 231.00');
    expect(words).toContain('Balance to pay ₹681.00');
  });

  it('r.46(d), (e), (n), (o): names the buyer, where the goods go and the State that taxes them, with IGST alone', () => {
    const customer = { gstin: '27ABCDE1234F1Z0', state_code: '27', address: PUNE };
    const ship_to = { address: '9 Mill Lane, Nashik', state_code: '27' };

    const words = wordsOnRoll(aBill({ customer, ship_to, issued: betweenStates() }));

    expect(words).toContain(
      'Ramesh Verma, 90000 00001, 5 Main Road, Pune 411001, Maharashtra (27) GSTIN 27ABCDE1234F1Z0',
    );
    expect(words).toContain('Deliver to: 9 Mill Lane, Nashik, Maharashtra (27)');
    expect(words).toContain('Place of supply Maharashtra (27)');
    expect(words).toContain('18% 1701 98.99 17.82');
    expect(words).not.toMatch(/CGST|SGST/);
  });

  it.each([
    [true, 'Yes'],
    [false, 'No'],
  ])('r.46(p): says whether the tax is payable on reverse charge: %s', (reverse_charge, said) => {
    expect(wordsOnRoll(aBill({ reverse_charge }))).toContain(`Tax payable on reverse charge: ${said}.`);
  });

  it('UTGST Act: calls the second half of the tax UTGST in a Union territory without legislature', () => {
    const words = wordsOnRoll(aBill({ seller: { state_code: '04' }, issued: { place_of_supply: '04' } }));

    expect(words).toContain('Taxable CGST UTGST');
    expect(words).toContain('Place of supply Chandigarh (04)');
    expect(words).not.toContain('SGST');
  });

  it('r.31D: says what the buyer pays less than value and taxes of the printed price', () => {
    const bill = aBill();
    const totals = bill.fact && { ...bill.fact.issued.totals, concession_paise: paise(500) };

    expect(wordsOnRoll(aBill({ issued: { ...(totals && { totals }) } }))).toContain('Less after tax: 5.00');
    expect(wordsOnRoll(bill)).not.toContain('Less after tax');
  });

  it('r.5(1)(f), r.49: has the composition legend before anything else, and no tax', () => {
    const composition = {
      seller: { seller_kind: 'composition' },
      issued: { document_type: 'bill_of_supply' },
    } as const;

    const words = wordsOnRoll(aBill(composition));

    expect(words.startsWith(`${COMPOSITION_LEGEND} SHARMA KIRANA`)).toBe(true);
    expect(words).toContain('BILL OF SUPPLY');
    expect(words).toContain('AA battery pack 1701 1 pc');
    expect(words.replace(COMPOSITION_LEGEND, '')).not.toMatch(/CGST|SGST|taxable|18%/i);
  });

  it.each(['en', 'hi'] as const)('Act s.32(1): has no tax word when the shop is unregistered, in %s', (locale) => {
    const bill = aBill({
      seller: { seller_kind: 'unregistered' },
      customer: { gstin: '27ABCDE1234F1Z0' },
      issued: { document_type: 'bill' },
    });

    expect(wordsOnRoll(bill, { locale })).not.toMatch(TAX_WORDS);
  });

  it('r.46(r), r.48(6): has the number, acknowledgement and code of the portal, and is no copy', () => {
    const einvoice = {
      status: 'registered',
      irn: 'a5c12dca80e743321740b001fd70953e8738d109865d28ba4013750f2046f229',
      ack_no: '112610000000123',
      ack_at: '2026-11-22T05:15:00.000Z',
      attached_at: '2026-11-22T05:15:00.000Z',
      signed_qr: 'signed.text.of-the-portal',
    } as const;
    const bill = aBill({ own: { einvoice } });

    const words = wordsOnRoll(bill);

    expect(words).toContain(`IRN: ${einvoice.irn} Ack. No.: 112610000000123 Ack. date: 22-11-2026 10:45`);
    expect(billSheet(bill, { locale: 'en', copy: 'original' })?.registration?.qr).toBe(einvoice.signed_qr);
    expect(words).not.toContain('Original');
  });

  it('has nothing of the portal while it waits for its answer', () => {
    const einvoice = { status: 'waiting', sent_at: '2026-11-22T05:15:00.000Z' } as const;

    expect(wordsOnRoll(aBill({ own: { einvoice } }))).not.toContain('IRN');
  });

  it('r.48: names the copy, says so when it is printed again, and when the bill was cancelled, and why', () => {
    const cancelled = aBill({
      own: { status: 'cancelled', cancelled: { reason: 'typed twice', at: '2026-11-22T06:00:00.000Z' } },
    });

    expect(wordsOnRoll(aBill())).toContain('Original for recipient');
    expect(wordsOnRoll(aBill(), { copy: 'reprint' })).toContain('DUPLICATE, printed again');
    expect(wordsOnRoll(cancelled)).toContain('CANCELLED: TYPED TWICE');
  });

  it('asks by a code for what is due, with the amount and address in words, unless the shop leaves it out', () => {
    const upi_link = 'upi://pay?pa=sharmakirana@example&pn=Sharma%20Kirana&am=231.00&cu=INR';
    const without = aBill({ seller: { paper: { leaves_out: ['upi_qr'] } } });

    expect(wordsOnRoll(aBill(), { upi_link })).toContain('Pay ₹231.00 by UPI sharmakirana@example');
    expect(wordsOnRoll(without, { upi_link })).not.toContain('by UPI');
  });

  it('has the logo above the name of the shop, and the signature above who signs', () => {
    const [logo, signature] = ['a'.repeat(64), 'b'.repeat(64)];
    const bill = aBill({
      seller: {
        paper: {
          logo: { image_id: logo, media_type: 'image/png', width_px: 120, height_px: 60 },
          signature: { image_id: signature, media_type: 'image/jpeg', width_px: 90, height_px: 30 },
          signatory: 'Asha Sharma',
        },
      },
    });

    const roll = drawnRoll(bill, { images: { [logo]: Uint8Array.of(1), [signature]: Uint8Array.of(2) } });

    expect(roll).toMatch(
      /src="data:image\/png;base64,AQ==".*SHARMA KIRANA.*src="data:image\/jpeg;base64,Ag==".*Asha Sharma/,
    );
    expect(drawnRoll(bill)).not.toContain('<img');
  });

  it('is in the language of the shop, with the law’s own title below', () => {
    const words = wordsOnRoll(aBill(), { locale: 'hi' });

    expect(words).toContain('इनवॉइस-सह-बिल ऑफ़ सप्लाई INVOICE-CUM-BILL OF SUPPLY');
    expect(words).toContain('सात सौ इकतीस रुपये मात्र');
    expect(words).toContain('Reverse charge पर टैक्स: नहीं।');
  });
});

it('a bill that this device only knows of has no roll', () => {
  const { fact: _, ...known } = aBill();

  expect(billSheet(known, { locale: 'en', copy: 'original' })).toBeUndefined();
});
