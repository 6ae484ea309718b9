import { describe, expect, it } from 'vitest';
import { basisPoints } from '@rmp/gst';
import { after, keys, pick, ramesh, shelf } from '../test/fixtures.ts';
import { amountOf, amountOfLines, discountOf } from './amounts.ts';
import type { Draft } from './draft.ts';
import { draftFrom } from './draft.ts';
import { looseLine } from './item-line.ts';

const shown = ({ lines }: Draft) => lines.map((line) => [line.name, line.qty_milli, amountOf(line)]);

describe('picking an item', () => {
  it('puts one unit on the bill; digits replace it, and the next pick ends them', () => {
    const draft = after([pick(shelf.dal), keys('1.25'), pick(shelf.biscuit), keys('4'), pick(shelf.oil)]);

    expect(shown(draft)).toEqual([
      ['Toor dal, loose', 1250, 20000],
      ['Biscuit packet', 4000, 4000],
      ['Mustard oil 1 L', 1000, 18500],
    ]);
  });

  it('that is there already adds one more of packed goods, and digits then replace the count', () => {
    const twice = after([pick(shelf.milk), pick(shelf.noodles), pick(shelf.milk)]);

    expect(shown(twice)).toEqual([
      ['UHT milk', 2000, 14000],
      ['Noodles 4-pack', 1000, 5600],
    ]);
    expect(shown(after([keys('5')], twice))[0]).toEqual(['UHT milk', 5000, 35000]);
  });

  it('of weighed goods that is there waits for its number again', () => {
    const draft = after([pick(shelf.sugar), keys('2'), pick(shelf.oil), pick(shelf.sugar)]);

    expect(shown(draft)[0]).toEqual(['Sugar, loose', 2000, 9200]);
    expect(shown(after([keys('3')], draft))[0]).toEqual(['Sugar, loose', 3000, 13800]);
  });
});

describe('the second key of the pad', () => {
  it('takes what weighed goods are worth: fifty rupees of sugar', () => {
    const draft = after([pick(shelf.sugar), { do: 'switch' }, keys('50')]);

    expect(shown(draft)).toEqual([['Sugar, loose', 1087, 5000]]);
  });

  it('takes a rate for packed goods, and gives the quantity back on a second press', () => {
    const draft = after([pick(shelf.soap), { do: 'switch' }, keys('36.5'), { do: 'switch' }, keys('2')]);

    expect(shown(draft)).toEqual([['Soap bar', 2000, 7300]]);
  });

  it('makes the same digits rupees or per cent of a discount', () => {
    const rupees = after([pick(shelf.battery), { do: 'pick-discount' }, keys('5')]);
    const percent = after([{ do: 'switch' }], rupees);

    expect(discountOf(rupees.discount, rupees.lines)).toBe(500);
    expect(discountOf(percent.discount, percent.lines)).toBe(600);
  });
});

describe('a line', () => {
  it('typed down to nothing leaves when its typing ends, and comes back by undo where it was', () => {
    const gone = after([pick(shelf.soap), keys('0'), pick(shelf.oil)]);
    const back = after([{ do: 'undo' }], gone);

    expect(shown(gone)).toEqual([['Mustard oil 1 L', 1000, 18500]]);
    expect(shown(back)).toEqual([
      ['Soap bar', 1000, 3800],
      ['Mustard oil 1 L', 1000, 18500],
    ]);
  });

  it('may begin with a nought: half a kilo', () => {
    expect(shown(after([pick(shelf.dal), keys('0.5'), pick(shelf.oil)]))[0]).toEqual(['Toor dal, loose', 500, 8000]);
  });

  it('taken out comes back with everything typed into it', () => {
    const draft = after([
      pick(shelf.soap),
      keys('3'),
      pick(shelf.oil),
      { do: 'remove-line', line_id: 'line of Soap bar' },
    ]);

    expect(shown(draft)).toHaveLength(1);
    expect(shown(after([{ do: 'undo' }], draft))[0]).toEqual(['Soap bar', 3000, 11400]);
  });

  it('has a discount of its own', () => {
    const field = { do: 'pick-line', line_id: 'line of Soap bar', field: 'discount' } as const;

    expect(shown(after([pick(shelf.soap), keys('3'), field, keys('14')]))).toEqual([['Soap bar', 3000, 10000]]);
  });

  it('has it in per cent, too, and then it follows the quantity', () => {
    const field = { do: 'pick-line', line_id: 'line of Soap bar', field: 'discount' } as const;
    const percent = after([pick(shelf.soap), field, { do: 'switch' }, keys('10')]);

    expect(shown(percent)).toEqual([['Soap bar', 1000, 3420]]);
    expect(shown(after([pick(shelf.soap), keys('3')], percent))).toEqual([['Soap bar', 3000, 10260]]);
    expect(shown(after([field, { do: 'type-text', text: '5%' }], percent))).toEqual([['Soap bar', 1000, 3610]]);
    expect(shown(after([field, { do: 'type-text', text: '5' }], percent))).toEqual([['Soap bar', 1000, 3300]]);
  });

  it('at an open price waits for the price, and leaves without one', () => {
    const loose = {
      do: 'add-loose',
      line: looseLine('Loose item', 'loose', { gst_rate_bp: basisPoints(500) }),
    } as const;

    expect(shown(after([loose, keys('25'), pick(shelf.oil)]))[0]).toEqual(['Loose item', 1000, 2500]);
    expect(shown(after([loose, pick(shelf.oil)]))).toEqual([['Mustard oil 1 L', 1000, 18500]]);
  });

  it('loses digits one by one, and all of them at once', () => {
    const draft = after([pick(shelf.biscuit), keys('45')]);

    expect(shown(after([{ do: 'erase' }], draft))[0]?.[1]).toBe(4000);
    expect(shown(after([{ do: 'clear' }, keys('7')], draft))[0]?.[1]).toBe(7000);
  });
});

describe('a discount on the bill', () => {
  it('of nothing is none', () => {
    expect(after([pick(shelf.oil), { do: 'pick-discount' }, pick(shelf.soap)]).discount).toBeUndefined();
  });

  it('is typed in a field in rupees or per cent', () => {
    const open = after([pick(shelf.battery), { do: 'pick-discount' }]);
    const typed = (text: string) => {
      const draft = after([{ do: 'type-text', text }], open);
      return discountOf(draft.discount, draft.lines);
    };

    expect([typed('20'), typed('5%'), typed('12.5'), typed('')]).toEqual([2000, 600, 1250, 0]);
  });

  it('never passes a hundred per cent', () => {
    const draft = after([pick(shelf.oil), { do: 'pick-discount' }, { do: 'switch' }, keys('101')]);

    expect(discountOf(draft.discount, draft.lines)).toBe(1850);
  });
});

it('comes back from the device as it was kept, and not from another version', () => {
  const draft = after([pick(shelf.soap), keys('3'), { do: 'set-customer', customer: ramesh }]);

  expect(amountOfLines(draftFrom(structuredClone(draft))?.lines ?? [])).toBe(11400);
  expect(draftFrom({ ...draft, v: 99 })).toBeUndefined();
  expect(draftFrom(undefined)).toBeUndefined();
});
