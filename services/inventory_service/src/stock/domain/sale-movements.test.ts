import { describe, expect, it } from 'vitest';
import { saleMovements } from './sale-movements.ts';

const rice = '01890000-0000-7000-8000-000000000001';

const aRecordedSale = (lines: readonly object[]) => ({
  id: 'sales:asha:7:0',
  data: {
    sale: {
      sale_id: '01890000-0000-7000-8000-0000000000aa',
      sold_at: '2026-11-22T06:30:00.000Z',
      cashier_id: '01890000-0000-7000-8000-0000000000bb',
      lines,
      a_field_of_tomorrow: true,
    },
  },
});

describe('saleMovements', () => {
  it('takes each line that names an item off its stock, under an id that follows from event and line', () => {
    const event = aRecordedSale([
      { line_no: 1, item_id: rice, qty_milli: 1250 },
      { line_no: 2, name: 'Sundries', qty_milli: 1000 },
      { line_no: 3, item_id: rice, qty_milli: 500 },
    ]);

    const movements = saleMovements(event);

    expect(movements).toMatchObject([
      { movement_id: 'sales:asha:7:0:1', item_id: rice, delta_milli: -1250, reason: 'sale', line_no: 1 },
      { movement_id: 'sales:asha:7:0:3', item_id: rice, delta_milli: -500, reason: 'sale', line_no: 3 },
    ]);
  });

  it('refuses an event whose lines cannot be read', () => {
    const event = aRecordedSale([{ line_no: 1, item_id: rice, qty_milli: 0.5 }]);

    expect(() => saleMovements(event)).toThrow('qty_milli');
  });
});
