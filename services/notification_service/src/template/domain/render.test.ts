import { describe, expect, it } from 'vitest';
import { STARTERS } from './starters.ts';
import { SUBJECTS } from './subjects.ts';
import { openWordsOf, renderText } from './render.ts';

const starter = (key: string, locale: 'en' | 'hi' = 'en'): string =>
  STARTERS.find(({ template_key }) => template_key === key)?.texts[locale] ?? '';

const bill = {
  customer: 'Ravi',
  shop: 'Sharma Kirana',
  bill_no: 'A/2627/000124',
  date: '22 Nov 2026',
  amount: '1,23,456.00',
  link: 'https://shop.example/s/sharma-kirana/x',
};

describe('renderText', () => {
  it('fills in a paid bill', () => {
    expect(renderText(starter('bill_share'), 'en', bill)).toEqual({
      ok: true,
      value:
        'Namaste Ravi, your bill A/2627/000124 of 22 Nov 2026 from Sharma Kirana is ₹1,23,456.00, fully paid. See the bill: https://shop.example/s/sharma-kirana/x',
    });
  });

  it('greets in the language, and without a name when there is none', () => {
    const { customer: _nobody, ...nameless } = bill;

    expect(renderText(starter('bill_share', 'hi'), 'hi', bill)).toMatchObject({
      value: expect.stringMatching(/^नमस्ते Ravi जी, Sharma Kirana से/) as unknown,
    });
    expect(renderText(starter('bill_share'), 'en', nameless)).toMatchObject({
      value: expect.stringMatching(/^Namaste, your bill/) as unknown,
    });
  });

  it('leaves out the sentence whose value is not known', () => {
    const values = { shop: 'Sharma Kirana', balance: '500.00', since: '1 Nov 2026', date: '30 Nov 2026', link: 'L' };

    expect(renderText(starter('reminder_plain'), 'en', values)).toMatchObject({
      value: 'Namaste, ₹500.00 is due at Sharma Kirana since 1 Nov 2026. Please pay by 30 Nov 2026. Details: L',
    });
    expect(renderText(starter('reminder_plain'), 'en', { ...values, pay_link: 'P' })).toMatchObject({
      value: expect.stringContaining('UPI: P Details: L') as unknown,
    });
  });

  it.each(['0', '0.00'])('does not speak of a balance of %s', (balance) => {
    const values = { shop: 'Sharma Kirana', amount: '100.00', mode: 'UPI', date: '22 Nov 2026', balance };

    expect(renderText(starter('payment_received'), 'en', values)).toMatchObject({
      value: 'Namaste, Sharma Kirana received ₹100.00 from you by UPI on 22 Nov 2026. Thank you.',
    });
  });

  it('refuses to begin without what the message is about', () => {
    const { amount: _amount, bill_no: _number, ...rest } = bill;

    expect(renderText(starter('bill_share'), 'en', rest)).toEqual({
      ok: false,
      refusal: { code: 'notification/placeholder-missing', missing: ['bill_no', 'amount'] },
    });
  });

  it('takes a value for what it is, braces, dots and dollars included', () => {
    expect(renderText('{greeting} from {shop}.', 'en', { shop: 'St. {link} $& Co', customer: '$1' })).toMatchObject({
      value: 'Namaste $1, from St. {link} $& Co.',
    });
  });

  it.each(STARTERS.flatMap(({ template_key, texts }) => Object.entries(texts).map(([l, t]) => [template_key, l, t])))(
    'fills the starter %s in %s wholly',
    (_key, locale, text) => {
      const all = Object.fromEntries(openWordsOf(text).map((word) => [word, 'X']));

      const rendered = renderText(text, locale === 'hi' ? 'hi' : 'en', all);

      expect(rendered).toMatchObject({ ok: true, value: expect.not.stringMatching(/[{}]/) as unknown });
    },
  );

  it('has a subject for each starter, made of what its text knows', () => {
    for (const { template_key, texts } of STARTERS) {
      for (const locale of ['en', 'hi'] as const) {
        const words = openWordsOf(SUBJECTS[template_key]?.[locale] ?? '{no subject}');
        expect(openWordsOf(texts[locale])).toEqual(expect.arrayContaining([...words]));
      }
    }
  });
});
