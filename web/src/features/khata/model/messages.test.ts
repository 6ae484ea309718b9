import { describe, expect, it } from 'vitest';
import { say as sayIn } from '#words/say.ts';
import { EN } from '../words/en.ts';
import { HI } from '../words/hi.ts';
import type { SayKhata } from '../words/index.ts';
import type { KhataLine } from './khata-lines.ts';
import { reminderText, statementText, whatsappAddress, whyNotNow } from './messages.ts';

const en: SayKhata = (key, values) => sayIn(EN, 'en', key, values);
const hi: SayKhata = (key, values) => sayIn(HI, 'hi', key, values);

const meena = { customer: 'Meena Devi', shop: 'Sharma Kirana', balance_paise: 237_600 };
const aLine = (at: string, delta_paise: number, balance_paise: number): KhataLine => ({
  key: at,
  kind: delta_paise > 0 ? 'sale' : 'received',
  at,
  delta_paise,
  balance_paise,
  number: 'A/2627/000118',
  is_unsent: false,
});
/** S5: newest first, as the page has them. */
const LINES = [
  aLine('2026-11-17T06:30:00.000Z', 23_100, 237_600),
  aLine('2026-11-09T06:30:00.000Z', 115_500, 214_500),
  aLine('2026-11-03T06:30:00.000Z', 64_000, 99_000),
];

describe('a reminder', () => {
  it('says how much, from whom and how to pay', () => {
    expect(reminderText({ ...meena, pay_link: 'upi://pay?pa=a@b' }, en)).toBe(
      'Namaste Meena Devi, a small reminder from Sharma Kirana: ₹2,376.00 is left in your khata. Please pay when it suits you. UPI: upi://pay?pa=a@b Thank you.',
    );
  });

  it('leaves out the way to pay where the shop has none, and speaks Hindi', () => {
    expect(reminderText(meena, hi)).toBe(
      'नमस्ते Meena Devi जी, Sharma Kirana की ओर से छोटी-सी याद: आपके खाते में ₹2,376.00 बाक़ी है। अपनी सुविधा से दे दें। धन्यवाद।',
    );
  });

  it.each([
    ['in the day', '2026-11-22T06:30:00.000Z', undefined, undefined],
    ['late in the evening', '2026-11-22T15:00:00.000Z', undefined, 'remind_late'],
    ['before nine', '2026-11-22T03:00:00.000Z', undefined, 'remind_late'],
    ['two days after the last one', '2026-11-22T06:30:00.000Z', '2026-11-20T06:30:00.000Z', 'remind_again'],
    ['four days after the last one', '2026-11-22T06:30:00.000Z', '2026-11-18T06:30:00.000Z', undefined],
  ] as const)('%s is advised on', (_when, at, reminded, advice) => {
    expect(whyNotNow(at, reminded)).toBe(advice);
  });
});

describe('a statement', () => {
  it('adds up: what was before, each line and what is left', () => {
    expect(statementText(meena, LINES, '2026-11-30', en).split('\n')).toEqual([
      'Namaste Meena Devi, your khata at Sharma Kirana, 03-11-2026 to 30-11-2026: taken ₹2,026.00, paid ₹0.00, balance ₹2,376.00.',
      '',
      'Before 03-11-2026: ₹350.00',
      '03-11-2026 Bill A/2627/000118: +₹640.00 = ₹990.00',
      '09-11-2026 Bill A/2627/000118: +₹1,155.00 = ₹2,145.00',
      '17-11-2026 Bill A/2627/000118: +₹231.00 = ₹2,376.00',
    ]);
  });

  it('calls money paid ahead an advance, and asks nobody who owes nothing to pay', () => {
    const ahead = { ...meena, balance_paise: -5_000, pay_link: 'upi://pay' };
    const text = statementText(ahead, [aLine('2026-11-20T06:30:00.000Z', -5_000, -5_000)], '2026-11-30', en);

    expect(text).toContain('20-11-2026 Money received: −₹50.00 = ₹50.00 advance');
    expect(text).not.toContain('UPI');
  });
});

it('opens WhatsApp with the words, at his number where it is known', () => {
  expect(whatsappAddress('9000000012', 'a & b')).toBe('https://wa.me/919000000012?text=a%20%26%20b');
  expect(whatsappAddress(undefined, 'a')).toBe('https://wa.me/?text=a');
});
