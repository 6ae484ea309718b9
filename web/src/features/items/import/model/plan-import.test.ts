import type { Item } from '@rmp/contracts/inventory';
import { describe, expect, it } from 'vitest';
import { emptyDraft, entryFrom } from '../../model/item-draft.ts';
import { itemFrom } from '../../model/new-item.ts';
import { recognise } from './columns.ts';
import { planImport } from './plan-import.ts';
import type { Known } from './plan-import.ts';
import { readText } from './read-table.ts';

const TODAY = '2026-11-22';
const idOf = (number: number): string => `018f4c1e-0000-7000-8000-${String(number).padStart(12, '0')}`;

const anItem = (number: number, given: object): Item => {
  const draft = { ...emptyDraft(), name: 'Soap bar', sell_price_paise: 3800, ...given };
  return itemFrom(entryFrom(draft, idOf(number)), 'sharma-store', '2026-11-01T06:30:00.000Z');
};

function plan(text: string, { known = 'update', items = [] }: { known?: Known; items?: readonly Item[] } = {}) {
  const table = readText(text);
  let minted = 0;
  const newId = () => idOf((minted += 1) + 1000);
  return planImport(table, { mapping: recognise(table[0] ?? []), first_row: 1, known, items, today: TODAY, newId });
}

describe('a row', () => {
  it('becomes an item with all that its columns say', () => {
    const [row] = plan(
      'Item name,Sale price,MRP,Purchase price,Barcode,HSN,Tax rate,Inclusive of tax,Base unit,Category,Opening stock,Low stock\n' +
        'Soap bar,₹38.00,40,31.50,8901000000016,3401,GST@5%,Inclusive,PIECES (Pcs),Bath,"1,200",12',
    );

    expect(row).toMatchObject({
      row_no: 2,
      is: 'add',
      entry: {
        name: 'Soap bar',
        sell_price_paise: 3800,
        mrp_paise: 4000,
        cost_paise: 3150,
        barcode: '8901000000016',
        hsn: '3401',
        gst_rate_bp: 500,
        price_includes_tax: true,
        unit: 'PCS',
        category: 'Bath',
        opening_stock_milli: 1_200_000,
        low_stock_milli: 12_000,
      },
    });
  });

  it('that cannot be taken says which cells and why, and the others are taken', () => {
    const rows = plan(
      'Name,Price,MRP,GST,HSN,Stock\nSoap,abc,40,12%,34011x,-2\n,10,,,,\n\nOil,185,,5%,,\nTea,120,100,,,',
    );

    expect(rows).toMatchObject([
      {
        row_no: 2,
        is: 'bad',
        faults: [
          { field: 'sell_price', fault: 'no_amount', value: 'abc' },
          { field: 'hsn', fault: 'no_hsn' },
          { field: 'stock', fault: 'no_quantity' },
        ],
      },
      { row_no: 3, is: 'bad', faults: [{ field: 'name', fault: 'missing' }] },
      { row_no: 5, is: 'add' },
      { row_no: 6, is: 'bad', faults: [{ field: 'sell_price', fault: 'above_mrp' }] },
    ]);
  });

  it('bears a rate that is in force', () => {
    expect(plan('Name,Price,GST\nTea,120,28%')).toMatchObject([{ faults: [{ fault: 'rate_not_in_force' }] }]);
  });
});

describe('an item the shop has', () => {
  const items = [anItem(1, { barcode: '8901000000016' }), anItem(2, { name: 'Mustard oil  1 L' })];

  it('is known by its code, or by its name however it is written, and gets what differs', () => {
    const rows = plan('Name,Price,Barcode,Stock\nBath soap,39,8901000000016,10\nMUSTARD oil 1 l,38,,', { items });

    expect(rows).toMatchObject([
      { is: 'update', item: { item_id: idOf(1) }, patch: { name: 'Bath soap', sell_price_paise: 3900 } },
      { is: 'update', item: { item_id: idOf(2) }, patch: { name: 'MUSTARD oil 1 l' } },
    ]);
    expect(rows[0]).not.toHaveProperty('patch.opening_stock_milli');
  });

  it('is left alone when that is chosen, or when nothing differs', () => {
    const text = 'Name,Price\nSoap bar,38';

    expect(plan(text, { items, known: 'skip' })).toMatchObject([{ is: 'known' }]);
    expect(plan(text, { items })).toMatchObject([{ is: 'same' }]);
  });

  it('is taken once from a file that has it twice', () => {
    expect(plan('Name,Price,Barcode\nSoap,38,1\nOther,40,1\nSOAP,41,2')).toMatchObject([
      { is: 'add' },
      { is: 'twice', row_no: 3, first_row_no: 2 },
      { is: 'twice', row_no: 4, first_row_no: 2 },
    ]);
  });
});
