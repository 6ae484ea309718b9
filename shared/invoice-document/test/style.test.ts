import type { PaperStyle } from '@rmp/contracts/tenant';
import { paperFormats } from '@rmp/invoice-document';
import { paperBytes, registerFonts } from '@rmp/invoice-document/document';
import { beforeAll, describe, expect, it } from 'vitest';
import { fontFiles } from '../src/worker/font-files.ts';
import { aNote, aSale, type SaleWish } from './support/a-sale.ts';
import { aPng } from './support/a-png.ts';
import { einvoice } from './support/an-einvoice.ts';
import { printed } from './support/printed.ts';
import { wordsOn } from './support/read-pdf.ts';

const LOGO_ID = 'a'.repeat(64);
const PLAIN = { format: 'a4', copy: 'original', locale: 'en' } as const;

const style: PaperStyle = {
  logo: { image_id: LOGO_ID, media_type: 'image/png', width_px: 120, height_px: 60 },
  signatory: 'Asha Sharma',
  bank: { account_name: 'Sharma Kirana', account_number: '000123456789', ifsc: 'SBIN0001234' },
  terms: 'Goods are taken back within 7 days.',
  fssai_number: '12218001000123',
  drug_licence_numbers: ['20-RJ-12345', '21-RJ-12346'],
};

const styled = (paper: PaperStyle, wish: SaleWish = {}) => {
  const sale = aSale(wish);
  return { ...sale, seller: { ...sale.seller, paper } };
};

beforeAll(() => registerFonts(fontFiles));

describe('what a shop puts on its papers', () => {
  it.each(paperFormats)('is words of the PDF, on %s', async (format) => {
    const text = await wordsOn(await paperBytes('sale', styled(style), { ...PLAIN, format }));

    for (const words of [
      'FSSAI Lic. No. 12218001000123',
      '20-RJ-12345, 21-RJ-12346',
      'A/c 000123456789',
      'IFSC SBIN0001234',
      'Goods are taken back within 7 days.',
      'Asha Sharma',
      'For Sharma Kirana, authorised signature',
    ])
      expect(text).toContain(words);
  });

  it('has its picture on it where the bytes are here, and is whole without', async () => {
    const images = { [LOGO_ID]: aPng(120, 60) };

    const withLogo = await paperBytes('sale', styled(style), { ...PLAIN, images });
    const without = await paperBytes('sale', styled(style), PLAIN);

    expect(picturesIn(withLogo)).toBe(1);
    expect(picturesIn(without)).toBe(0);
    expect(await wordsOn(without)).toBe(await wordsOn(withLogo));
  });

  it('leaves out what the shop does not want: the old balance, the tenders, the UPI code', () => {
    const options = { balance_paise: 45_000, upi_link: 'upi://pay?pa=a@b&am=1.00' };

    const all = printed('sale', styled({}), options);
    const bare = printed('sale', styled({ leaves_out: ['balance', 'tenders', 'upi_qr'] }), options);

    for (const words of ['Old udhaar', 'Cash\n', 'Pay ₹1.00 by UPI']) {
      expect(all).toContain(words);
      expect(bare).not.toContain(words);
    }
    expect(bare).toContain('Udhaar on this bill');
  });
});

describe('the words of the law', () => {
  it.each(paperFormats)('are none on the PDF of an unregistered shop, on %s in both languages', async (format) => {
    for (const locale of ['en', 'hi'] as const) {
      const text = await wordsOn(
        await paperBytes('sale', styled(style, { seller_kind: 'unregistered' }), { ...PLAIN, format, locale }),
      );

      expect(text).toContain('731.00');
      expect(text).not.toMatch(/\b(?:tax|invoice|gst|gstin|cgst|sgst|igst|hsn|supply)\b|टैक्स|इनवॉइस/i);
    }
  });

  it('r.5(1)(f): have the composition legend before anything else on a roll, and above the title on a page', () => {
    const bill = aSale({ seller_kind: 'composition' });
    const legend = 'composition taxable person, not eligible to collect tax on supplies';

    expect(printed('sale', bill, { format: '80mm' }).startsWith(legend)).toBe(true);
    expect(printed('sale', bill)).toContain(`${legend}\nBill of supply`);
  });

  it('r.48: name the copies of an invoice, and neither of an e-invoice nor of a bill that is no invoice', () => {
    const transporters = { copy: 'duplicate' } as const;

    expect(printed('sale', aSale(), transporters)).toContain('Duplicate for transporter');
    expect(printed('sale', aSale({ own: { einvoice } }), transporters)).not.toContain('Duplicate');
    expect(printed('sale', aSale({ own: { einvoice } }), { copy: 'reprint' })).toMatch(/duplicate/i);
    expect(printed('sale', aSale({ seller_kind: 'unregistered' }), transporters)).not.toContain('transporter');
  });

  it('say what a buyer pays less than the printed price that goods were taxed by', () => {
    const { lines, totals, ...sale } = aSale({ bought: [['Cigarettes', '2402', 'pc', 1000, 14000, 4000]] });
    const cut = 500 as (typeof totals)['round_off_paise'];

    const conceded = {
      ...sale,
      lines: lines.map((line) => ({ ...line, concession_paise: cut })),
      totals: { ...totals, concession_paise: cut },
    };

    expect(printed('sale', conceded)).toContain('Less after tax\n-5.00');
    expect(printed('sale', conceded, { format: '80mm' })).toContain('Less after tax: 5.00');
  });

  it('show no tax on a note that came too late to lower it', () => {
    const late = aNote({ commercial: true });

    expect(printed('note', aNote())).toContain('CGST');
    expect(printed('note', late)).not.toContain('CGST');
  });
});

const picturesIn = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Subtype \/Image\b/g)?.length ?? 0;
