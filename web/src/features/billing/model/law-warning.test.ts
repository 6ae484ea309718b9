import { basisPoints, paise } from '@rmp/gst';
import type { Item } from '@rmp/contracts/inventory';
import { expect, it } from 'vitest';
import { lawWords } from '../law-words.ts';
import { after, anItem, pick, sharma, today } from '../test/fixtures.ts';
import { priceDraft } from './price-draft.ts';
import { warnLine } from './warn-line.ts';

const shirt = (price: number, rate: number): Item => ({
  ...anItem(21, { name: 'Shirt', unit: 'PCS', price, rate }),
  hsn: '6205',
});
const cigarettes: Item = { ...anItem(22, { name: 'Cigarettes', unit: 'PCS', price: 13_500, rate: 4000 }), hsn: '2402' };

const sentenceOf = (item: Item, locale: 'en' | 'hi' = 'en') => {
  const draft = after([pick(item)]);
  const priced = priceDraft(draft, sharma, today);
  if (!priced.ok) throw new Error(priced.refusal.code);
  return [...lawWords(draft, priced.value, { date: today, locale }).values()][0];
};

it.each([
  ['at 5 % up to 2,625', shirt(262_500, 500), undefined],
  ['at 18 % up to 2,625', shirt(262_500, 1800), 'Set GST 5% in Items'],
  ['between the rates', shirt(270_000, 500), 'Set price before tax'],
  ['at 5 % above 2,950', shirt(295_100, 500), 'Set GST 18% in Items'],
])('9/2025-CTR: a shirt %s', (_, item, sentence) => {
  expect(sentenceOf(item)).toBe(sentence);
});

it('r.31D: tobacco without its printed price asks for it, with it the tax is of that price', () => {
  const marked = { ...cigarettes, mrp_paise: paise(14_000) };
  const priced = priceDraft(after([pick(marked)]), sharma, today);

  expect(sentenceOf(cigarettes)).toBe('Enter MRP: tax is on it');
  expect(sentenceOf(marked)).toBeUndefined();
  expect(priced).toMatchObject({
    ok: true,
    value: { totals: { taxable_paise: 10_000, cgst_paise: 2000, concession_paise: 500, payable_paise: 13_500 } },
  });
});

it('the marked price is compared with what is paid for the line, after discount and with tax', () => {
  const onTop = { ...shirt(10_000, 500), price_includes_tax: false, mrp_paise: paise(10_000) };
  const draft = after([pick(onTop)]);
  const [line] = draft.lines;
  if (!line) throw new Error('no line');
  const off = { ...line, discount_bp: basisPoints(1000) };

  expect(warnLine(line, onTop, paise(10_500))).toEqual({ of: 'mrp' });
  expect(warnLine(line, onTop, paise(10_000))).toBeUndefined();
  expect(warnLine({ ...off, unit_price_paise: paise(11_000) }, onTop)).toBeUndefined();
});
