import { describe, expect, it } from 'vitest';
import { isBelowInvoice, mayBeMemo, memosDuring, memosOn } from './memo.ts';
import type { SmallSale } from './memo.ts';
import { paise } from './money.ts';

const small: SmallSale = {
  date: '2026-11-22',
  seller_kind: 'regular',
  heads: 'intra',
  payable_paise: paise(19_999),
};

describe('a sale below 200 rupees needs no invoice of its own (Act s.31(3)(b), r.46 fourth proviso)', () => {
  it.each([
    ['₹199.99', 19_999, true],
    ['₹200', 20_000, false],
    ['₹200.01', 20_001, false],
    ['nothing', 0, true],
  ])('%s', (_, payable, isSmall) => {
    expect(isBelowInvoice({ date: '2026-11-22', payable_paise: paise(payable) })).toBe(isSmall);
    expect(mayBeMemo({ ...small, payable_paise: paise(payable) })).toBe(isSmall);
  });

  it.each<[string, Partial<SmallSale>, boolean]>([
    ['of a composition dealer, for bills of supply likewise', { seller_kind: 'composition' }, true],
    ['of an unregistered seller, who issues no invoice', { seller_kind: 'unregistered' }, false],
    ['to a registered buyer', { buyer_gstin: '27ABCDE1234F1Z0' }, false],
    ['to another State', { heads: 'inter' }, false],
    ['to an SEZ', { supply: 'sez_wp' }, false],
    ['under reverse charge', { reverse_charge: true }, false],
  ])('%s', (_, given, isMemo) => {
    expect(mayBeMemo({ ...small, ...given })).toBe(isMemo);
  });
});

describe('the owner’s switch', () => {
  const switches = [
    { from_date: '2026-11-10', is_on: true },
    { from_date: '2026-11-20', is_on: false },
  ];

  it.each([
    ['2026-11-09', false, false],
    ['2026-11-10', true, true],
    ['2026-11-19', true, true],
    ['2026-11-20', false, true],
    ['2026-11-21', false, false],
  ])('on %s makes memos: %s; a memo of that day is right: %s', (date, isOn, wasOn) => {
    expect([memosOn(switches, date), memosDuring(switches, date)]).toEqual([isOn, wasOn]);
  });

  it('is off where nothing was said', () => {
    expect(memosOn([], '2026-11-22')).toBe(false);
  });
});
