import { describe, expect, it } from 'vitest';
import golden from '../golden/amount-in-words.json' with { type: 'json' };
import { amountInWords, paise } from './index.ts';

describe('amountInWords', () => {
  it.each(golden.amounts)('says $paise paise in English and Hindi', ({ paise: amount, en, hi }) => {
    expect(amountInWords(paise(amount))).toBe(en);
    expect(amountInWords(paise(amount), 'hi')).toBe(hi);
  });
});
