import { expect, it } from 'vitest';
import { codeNote, onePiece } from './code-note.ts';
import { emptyDraft } from './item-draft.ts';

const TODAY = '2026-11-22';
const shirt = (sell_price_paise: number, gst_rate_bp: number, price_includes_tax = true) =>
  emptyDraft({ hsn: '6205', sell_price_paise, gst_rate_bp, price_includes_tax });

it.each([
  ['agrees up to 2,500 before tax', shirt(250_000, 500, false), { of: 'band' }],
  ['is another above', shirt(250_001, 500, false), { of: 'other_rate', rate_bp: 1800 }],
  ['is none between 2,625 and 2,950 with tax', shirt(262_501, 500), { of: 'between' }],
  ['is told before there is a price', emptyDraft({ hsn: '6403' }), { of: 'band', band: { per: 'pair' } }],
])('9/2025-CTR: the rate of clothing and footwear %s', (_, draft, note) => {
  expect(codeNote(draft, TODAY)).toMatchObject(note);
});

it('r.31D: tobacco asks for its printed price and shows the tax of it', () => {
  const pack = emptyDraft({ hsn: '2402', gst_rate_bp: 4000, sell_price_paise: 13_500 });
  const marked = { ...pack, mrp_paise: 14_000 };

  expect(codeNote(pack, TODAY)).toEqual({ of: 'printed_missing' });
  expect(codeNote(marked, TODAY)).toEqual({ of: 'printed' });
  expect(onePiece(marked, TODAY)).toMatchObject({ taxable_paise: 10_000, concession_paise: 500, total_paise: 13_500 });
});

it('says nothing of other goods, or of goods without a code', () => {
  expect(codeNote(emptyDraft({ hsn: '3401', sell_price_paise: 999_999 }), TODAY)).toBeUndefined();
  expect(codeNote(emptyDraft({ sell_price_paise: 999_999 }), TODAY)).toBeUndefined();
});
