import { basisPoints, milli, paise } from '@rmp/gst';
import { describe, expect, it } from 'vitest';
import { after, keys, pick, ramesh, shelf } from '../test/fixtures.ts';
import { looseLine } from './item-line.ts';
import { settle } from './settle.ts';
import { stopOf } from './stop.ts';
import { withGoodsBack } from './with-goods-back.ts';

const oneSoap = { ...shelf.soap, on_hand_milli: milli(1000) };
const dear = { ...shelf.biscuit, mrp_paise: paise(900) };
const items = new Map([oneSoap, dear].map((item) => [item.item_id as string, item]));
const around = (limit?: number) => ({
  items,
  limit,
  priced: undefined,
  balance: 45000,
  settlement: settle(paise(3800), twoSoaps),
});
const twoSoaps = after([pick(oneSoap), keys('2'), { do: 'set-customer', customer: ramesh }]);
const all = ['stock-below-zero', 'above-mrp', 'over-limit', 'no-price'] as const;

describe('a warning the owner made a stop', () => {
  it.each([
    ['stock below zero', twoSoaps, { of: 'line', name: 'Soap bar', warning: { of: 'stock', left_milli: -1000 } }],
    ['a price above the marked one', after([pick(dear)]), { of: 'line', warning: { of: 'mrp' } }],
    ['goods without a price', after([pick({ ...shelf.milk, sell_price_paise: paise(0) })]), { of: 'price' }],
  ])('stops at %s', (_kind, draft, stop) => {
    expect(stopOf({ ...draft, active: { on: 'nothing' } }, around(), all)).toMatchObject(stop);
  });

  it('stops at a price above the marked one for whoever types a reason, too', () => {
    const dal = after([pick({ ...shelf.dal, mrp_paise: paise(15_900) }), keys('1')]);
    const lines = dal.lines.map((line) => ({ ...line, above_mrp_reason: 'the mandi is dear today' }));

    expect(stopOf({ ...dal, lines, active: { on: 'nothing' } }, around(), all)).toMatchObject({
      warning: { of: 'mrp' },
    });
  });

  it('stops at more udhaar than the customer may have', () => {
    const draft = after([{ do: 'set-customer', customer: ramesh }]);

    expect(stopOf(draft, around(48000), all)).toEqual({ of: 'limit', due_paise: 48800, limit_paise: 48000 });
    expect(stopOf(draft, around(48800), all)).toBeUndefined();
    expect(stopOf(draft, around(), all)).toBeUndefined();
  });
});

describe('a bill goes on', () => {
  it('with warnings the owner left as warnings', () => {
    expect(stopOf(twoSoaps, around(), ['above-mrp', 'over-limit', 'no-price'])).toBeUndefined();
    expect(stopOf(after([pick(dear)]), around(), ['stock-below-zero'])).toBeUndefined();
  });

  it('with goods that come back for it in the same act, which are in stock again by then', () => {
    const back = { item_id: oneSoap.item_id, qty_milli: milli(1000) };
    const draft = { ...twoSoaps, exchange: { goods: [back] } as never };

    expect(stopOf(draft, { ...around(), items: withGoodsBack(items, draft) }, all)).toBeUndefined();
    expect(withGoodsBack(items, twoSoaps)).toBe(items);
  });

  it('while somebody is about to type the rate of open-price goods', () => {
    const loose = after([{ do: 'add-loose', line: looseLine('Loose', 'loose', { gst_rate_bp: basisPoints(0) }) }]);

    expect(stopOf(loose, around(), all)).toBeUndefined();
  });
});
