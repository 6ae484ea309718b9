import { describe, expect, it } from 'vitest';
import { moneyWords } from './money-words.ts';

describe('moneyWords', () => {
  it('says an amount as people do', () => {
    expect(moneyWords(73_100, 'plain', 'en')).toBe('731 rupees');
    expect(moneyWords(9_250, 'plain', 'en')).toBe('92 rupees 50 paise');
    expect(moneyWords(100, 'plain', 'en')).toBe('1 rupee');
    expect(moneyWords(12_345_605, 'plain', 'en')).toBe('1,23,456 rupees 5 paise');
  });

  it('says what is taken off and what is due', () => {
    expect(moneyWords(2_000, 'minus', 'en')).toBe('minus 20 rupees');
    expect(moneyWords(-2_000, 'plain', 'en')).toBe('minus 20 rupees');
    expect(moneyWords(68_100, 'due', 'en')).toBe('due 681 rupees');
  });

  it('says the same in Hindi', () => {
    expect(moneyWords(73_100, 'plain', 'hi')).toBe('731 रुपये');
    expect(moneyWords(9_250, 'plain', 'hi')).toBe('92 रुपये 50 पैसे');
    expect(moneyWords(2_000, 'minus', 'hi')).toBe('20 रुपये घटाए');
    expect(moneyWords(68_100, 'due', 'hi')).toBe('681 रुपये बाकी');
  });
});
