import { describe, expect, it } from 'vitest';
import { printable } from '../src/layout/printable.ts';
import { aSale, BUYER_GSTIN, SHOP_GSTIN, tender } from './support/a-sale.ts';
import { printed } from './support/printed.ts';

const TAX_WORDS = /\b(?:tax|taxable|gst|gstin|cgst|sgst|utgst|igst|hsn|cess|composition|supply)\b|टैक्स|कर\b|जीएसटी/i;
const formats = ['a4', 'a5', '80mm', '58mm'] as const;

describe('a bill of a regular dealer', () => {
  it.each(formats)('r.46: a tax invoice carries all the rule asks for, on %s', (format) => {
    const text = printed('sale', aSale(), { format });

    for (const field of [
      'Original for recipient',
      '12 Johari Bazar, Jaipur 302003',
      `GSTIN ${SHOP_GSTIN}`,
      'A/2627/000118',
      'Toor dal, loose',
      'Place of supply',
      'Rajasthan (08)',
      'Rupees Seven Hundred Thirty One Only',
      'Tax payable on reverse charge: No.',
      'Prices include GST.',
      '₹731.00',
    ])
      expect(text).toContain(field);
    expect(text).toMatch(/22-11-2026 10:42/);
    expect(text).toMatch(/invoice-cum-bill of supply/i);
  });

  it('r.46(g)-(m): shows each line with HSN, quantity, price, discount, value, rate and both halves of the tax', () => {
    const text = printed('sale', aSale());

    expect(text).toContain(
      [
        '6',
        'AA battery pack',
        '8506',
        '1 pc',
        '120.00',
        '120.00',
        '3.19',
        '98.99',
        '18%',
        '8.91',
        '8.91',
        '116.81',
      ].join('\n'),
    );
  });

  it('r.46(l), (m): sums the tax by the rate of each head, and by HSN below a rate that covers several', () => {
    const text = printed('sale', aSale());

    expect(text).toContain(
      ['2.5%+2.5%', '', '399.54', '9.99', '9.99', '', '1514', '171.49', '4.29', '4.29'].join('\n'),
    );
    expect(text).toContain(['9%+9%', '8506', '98.99', '8.91', '8.91'].join('\n'));
    expect(text).toContain(['Total', '', '693.20', '18.90', '18.90'].join('\n'));
  });

  it('r.46(d), (n): shows IGST alone, the buyer with GSTIN and State, and freight, when the goods leave the State', () => {
    const sale = aSale({
      bought: [['Cotton shirt', '6205', 'PCS', 40_000, 45_000, 500, false]],
      bill_discount_paise: 180_000,
      charges_paise: 30_000,
      place_of_supply: '27',
      customer: { name: 'Deshpande Garments', gstin: BUYER_GSTIN, state_code: '27', address: '4 Laxmi Road, Pune' },
      tenders: [],
      own: { due_date: '2026-12-22' },
    });

    const text = printed('sale', sale, { copy: 'triplicate' });

    expect(text).toContain('Tax invoice\nTriplicate for supplier');
    expect(text).toContain(
      ['Deshpande Garments', '4 Laxmi Road, Pune', 'Maharashtra (27)', `GSTIN ${BUYER_GSTIN}`].join('\n'),
    );
    expect(text).toContain('Place of supply\nMaharashtra (27)');
    expect(text).toContain(['16,500.00', '5%', '825.00', '17,325.00'].join('\n'));
    expect(text.replaceAll('\n', ' ')).toContain('Rupees Seventeen Thousand Three Hundred Twenty Five Only');
    expect(text).toContain('Prices are before GST.');
    expect(text).toContain('Pay by\n22-12-2026');
    expect(text).not.toMatch(/CGST|SGST/);
  });

  it('names the State half UTGST in a Union territory without legislature', () => {
    const sale = aSale();
    const inChandigarh = { ...sale, seller: { ...sale.seller, state_code: '04' }, place_of_supply: '04' };

    expect(printed('sale', inChandigarh)).toMatch(/CGST\nUTGST/);
  });

  it('r.49: shows no tax on a bill of supply', () => {
    const sale = aSale({ bought: [['Fresh milk', '0401', 'l', 2000, 6000, 0]], bill_discount_paise: 0 });

    const text = printed('sale', sale);

    expect(text).toContain('Bill of supply');
    expect(text).toContain(`GSTIN ${SHOP_GSTIN}`);
    expect(text).toContain('0401');
    expect(text).not.toMatch(/CGST|SGST|IGST|Taxable|GST rate|Tax invoice|include GST/);
  });

  it('marks prices before tax only where the bill has both kinds', () => {
    const bought = [
      ['Soap', '3401', 'pc', 1000, 3800, 500, true],
      ['Cable', '8544', 'pc', 1000, 10_000, 1800, false],
    ] as const;

    const text = printed('sale', aSale({ bought, bill_discount_paise: 0 }));

    expect(text).toContain('100.00+');
    expect(text).toContain('Prices include GST, except those marked +.');
  });

  it('r.46(p): says so when the tax is the buyer’s, and when the bill was cancelled', () => {
    const text = printed('sale', aSale({ own: { reverse_charge: true, status: 'cancelled' } }));

    expect(text).toContain('Tax payable on reverse charge: Yes.');
    expect(text).toContain('Cancelled');
  });

  it('asks for nothing and has no khata on it once it is cancelled', () => {
    const text = printed('sale', aSale({ own: { status: 'cancelled' } }), { balance_paise: 45_000 });

    expect(text).not.toMatch(/Udhaar|Old udhaar|Balance to pay|Cash/);
  });

  it.each([
    ['export_wp', /export on payment of integrated tax/],
    ['export_wop', /export under bond/],
    ['sez_wp', /SEZ developer for authorised operations on payment/],
    ['sez_wop', /SEZ developer for authorised operations under bond/],
  ])('carries the legend of a %s supply', (supply, legend) => {
    expect(printed('sale', aSale({ own: { supply } }))).toMatch(legend);
  });
});

describe('a bill of a composition dealer', () => {
  it.each(formats)('carries the legend and no tax, on %s', (format) => {
    const text = printed('sale', aSale({ seller_kind: 'composition' }), { format });

    expect(text).toMatch(/bill of supply/i);
    expect(text).toContain('composition taxable person, not eligible to collect tax on supplies');
    expect(text).toContain(`GSTIN ${SHOP_GSTIN}`);
    expect(text).toContain('0713');
    expect(text).not.toMatch(/CGST|SGST|IGST|GST rate|18%|include GST|reverse charge/);
  });
});

describe('a bill of an unregistered shop', () => {
  const papers = formats.flatMap((format) => (['en', 'hi'] as const).map((locale) => ({ format, locale })));

  it.each(papers)('has no tax word on it, on $format in $locale', ({ format, locale }) => {
    const sale = aSale({ seller_kind: 'unregistered', customer: { name: 'Ramesh', gstin: BUYER_GSTIN } });

    const text = printed('sale', sale, {
      format,
      locale,
      balance_paise: 45_000,
      upi_link: 'upi://pay?pa=sharma@example&am=681.00',
      share_url: 'https://shop.example/s/x/y',
    });

    expect(text).toContain('Toor dal, loose');
    expect(text).toContain('₹731.00');
    expect(text).not.toMatch(TAX_WORDS);
    expect(text).not.toContain('0713');
  });
});

describe('how it was paid', () => {
  it('shows tenders, what stays open, the old balance and the new one', () => {
    const text = printed('sale', aSale(), { balance_paise: 45_000 });

    expect(text).toContain(
      [
        'Cash',
        '300.00',
        'UPI',
        '200.00',
        'Udhaar on this bill',
        '231.00',
        'Old udhaar',
        '450.00',
        'Balance to pay',
        '₹681.00',
      ].join('\n'),
    );
  });

  it('shows the cash given and the change', () => {
    const text = printed('sale', aSale({ tenders: [tender('cash', 73_100, { tendered_paise: 80_000 })] }));

    expect(text).toContain(['Cash given', '800.00', 'Change', '69.00'].join('\n'));
    expect(text).not.toContain('Udhaar');
  });

  it('takes money used from an advance off that advance', () => {
    const text = printed('sale', aSale({ tenders: [tender('advance', 73_100)] }), { balance_paise: -100_000 });

    expect(text).toContain(['Old advance', '1,000.00', 'Advance with us', '₹269.00'].join('\n'));
  });

  it('says nothing of a balance nobody told or nobody has', () => {
    const paid = aSale({ tenders: [tender('cash', 73_100)] });

    expect(printed('sale', paid)).not.toContain('Balance');
    expect(printed('sale', paid, { balance_paise: 0 })).not.toContain('Balance');
  });
});

describe('in Hindi', () => {
  it('keeps the law’s titles beside the Hindi ones and writes the amount in Hindi words', () => {
    const text = printed('sale', aSale(), { locale: 'hi' });

    expect(text).toContain(`${printable('इनवॉइस-सह-बिल ऑफ़ सप्लाई')}\nInvoice-cum-bill of supply`);
    expect(text).toContain('सात सौ इकतीस रुपये मात्र');
    expect(text).toContain('1.250 किलो');
    expect(text).toContain('Place of supply');
  });
});

describe('what the font lacks', () => {
  it('is shown as lacking, never as some other letter', () => {
    const bought = [['小麦粉 5 kg 🍚', '1006', 'pc', 1000, 5000, 0]] as const;

    const text = printed('sale', aSale({ bought, bill_discount_paise: 0 }));

    expect(text).toContain('??? 5 kg ');
    expect(text).not.toMatch(/[小🍚]/u);
  });

  it('keeps Devanagari with its joiners', () => {
    const bought = [['क्षत्रिय र्‍य स्त्री ₹ १२', '1006', 'pc', 1000, 5000, 0]] as const;

    expect(printed('sale', aSale({ bought, bill_discount_paise: 0 }))).toContain('क्षत्रिय र्‍य स्त्री ₹ १२');
  });
});
