import { describe, expect, it } from 'vitest';
import { STARTERS } from './starters.ts';
import { decideTemplate, templateOf } from './template.ts';

const NOW = '2026-11-22T06:30:00.000Z';
const billShare = STARTERS.find(({ template_key }) => template_key === 'bill_share');
const lowStock = STARTERS.find(({ template_key }) => template_key === 'low_stock');

const decide = (en: string, special: { purpose?: 'utility' | 'marketing' | 'internal' } = {}, starter = billShare) =>
  decideTemplate('bill_share', { texts: { en }, ...special }, { starter, now: NOW });

describe('decideTemplate', () => {
  it('takes words that leave open what the occasion knows', () => {
    expect(decide('{greeting} {amount} for {bill_no}, see {link}')).toMatchObject({
      ok: true,
      value: { purpose: 'utility', updated_at: NOW },
    });
  });

  it.each([
    ['a word nobody knows', '{greeting} {colour}', '{colour} is not known here'],
    ['a word of another occasion', '{greeting} {cash_result}', '{cash_result} is not known here'],
    ['an open brace', '{greeting} {amount', 'a brace has no partner'],
    ['nested braces', '{{amount}}', 'a brace has no partner'],
    ['an empty word', 'Hello {}', '{} is not known here'],
  ])('refuses %s', (_, en, detail) => {
    expect(decide(en)).toMatchObject({
      refusal: { code: 'notification/placeholder-unknown', errors: [{ pointer: '/texts/en', detail }] },
    });
  });

  it('lets a bill become marketing, but marketing or an internal list nothing less', () => {
    expect(decide('10 % off!', { purpose: 'marketing' })).toMatchObject({ value: { purpose: 'marketing' } });
    expect(decide('x', { purpose: 'internal' })).toMatchObject({ refusal: { code: 'notification/purpose-too-low' } });
    expect(decide('x', { purpose: 'utility' }, lowStock)).toMatchObject({ ok: false });
  });

  it('takes a template of one’s own for marketing unless it says otherwise', () => {
    const own = (special: object) =>
      decideTemplate('diwali', { texts: { en: '{greeting} {cash}' }, ...special }, { starter: undefined, now: NOW });

    expect(own({})).toMatchObject({ value: { purpose: 'marketing' } });
    expect(own({ purpose: 'utility' })).toMatchObject({ value: { purpose: 'utility' } });
  });
});

describe('templateOf', () => {
  it('puts own words before the starter’s, language by language', () => {
    const own = {
      template_key: 'bill_share',
      purpose: 'utility',
      texts: { en: 'Bill {bill_no}' },
      updated_at: NOW,
    } as const;

    expect(templateOf(billShare, own)).toMatchObject({
      is_own: true,
      texts: { en: 'Bill {bill_no}', hi: billShare?.texts.hi },
    });
    expect(templateOf(billShare, undefined)).toMatchObject({ is_own: false, texts: billShare?.texts });
    expect(templateOf(undefined, undefined)).toBeUndefined();
  });
});
