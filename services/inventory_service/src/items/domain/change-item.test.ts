import type { ItemId } from '@rmp/contracts';
import { milli, paise } from '@rmp/gst';
import { describe, expect, it } from 'vitest';
import { changeItem, deleteItem } from './change-item.ts';
import { decideItem } from './decide-item.ts';
import type { KnownItem } from './kept-item.ts';
import { NewItem } from '@rmp/contracts/inventory';

const circumstances = { now: '2026-11-22T06:30:00.000Z', today: '2026-11-22' };

const decide = (given: object, onHand = 0) =>
  decideItem(
    NewItem.parse({
      name: 'Soap',
      unit: 'PCS',
      sell_price_paise: 3_699,
      price_includes_tax: true,
      gst_rate_bp: 500,
      ...given,
    }),
    {
      ...circumstances,
      item_id: 'soap' as ItemId,
      request_hash: 'h',
      stock: { on_hand_milli: milli(onHand), movement_count: onHand === 0 ? 0 : 1 },
    },
  );

function anItem(given: object = {}, onHand = 0): KnownItem {
  const decision = decide(given, onHand);
  if (!decision.ok) throw new Error(decision.refusal.code);

  return decision.value;
}

describe('decideItem', () => {
  it('begins the rate today', () => {
    const item = anItem({ gst_rate_bp: 0, treatment: 'exempt' });

    expect(item.tax).toEqual([{ from_date: '2026-11-22', gst_rate_bp: 0, treatment: 'exempt' }]);
  });

  it.each([
    { sell_price_paise: 4_000, isOk: true },
    { sell_price_paise: 4_001, isOk: false },
  ])('answers $isOk for a price of $sell_price_paise under an MRP of 4000', ({ sell_price_paise, isOk }) => {
    const decision = decide({ sell_price_paise, mrp_paise: 4_000 });

    expect(decision.ok).toBe(isOk);
  });

  it('names the rates in force when the one wanted is not', () => {
    const decision = decide({ gst_rate_bp: 2800 });

    expect(decision).toMatchObject({
      ok: false,
      refusal: {
        code: 'inventory/rate-not-in-force',
        gst_rate_bp: 2800,
        rates_bp: [0, 25, 150, 300, 500, 1200, 1800, 4000],
      },
    });
  });
});

describe('changeItem', () => {
  it('clears what is null, keeps what is absent', () => {
    const item = anItem({ mrp_paise: 4_000, barcode: '8901234567890' });

    const changed = changeItem(item, { mrp_paise: null, sell_price_paise: paise(4_100) }, circumstances);

    expect(changed).toMatchObject({ ok: true, value: { sell_price_paise: 4_100, barcode: '8901234567890' } });
    expect(changed.ok && Object.keys(changed.value)).not.toContain('mrp_paise');
  });

  it('looks at price and MRP as they are after the change', () => {
    const item = anItem({ mrp_paise: 4_000 });

    const both = changeItem(item, { sell_price_paise: paise(5_000), mrp_paise: paise(5_000) }, circumstances);
    const priceOnly = changeItem(item, { sell_price_paise: paise(5_000) }, circumstances);

    expect(both.ok).toBe(true);
    expect(priceOnly).toMatchObject({
      ok: false,
      refusal: { code: 'inventory/above-mrp', sell_price_paise: 5_000, mrp_paise: 4_000 },
    });
  });

  it('raises and drops the alert with the warning level', () => {
    const item = anItem({}, 3_000);

    const warned = changeItem(item, { low_stock_milli: milli(3_000) }, circumstances);
    const silenced = warned.ok ? changeItem(warned.value, { low_stock_milli: null }, circumstances) : warned;

    expect(item.alert).toBeUndefined();
    expect(warned).toMatchObject({ ok: true, value: { alert: 'low', has_alert: true } });
    expect(silenced.ok && Object.keys(silenced.value)).not.toContain('has_alert');
  });

  it('refuses to change a deleted item, which calls for no alert', () => {
    const deleted = deleteItem(anItem({ low_stock_milli: 5_000 }), circumstances.now);

    const changed = changeItem(deleted, { name: 'Soap bar' }, circumstances);

    expect(deleted).not.toHaveProperty('alert');
    expect(changed).toMatchObject({ ok: false, refusal: { code: 'inventory/item-deleted' } });
  });
});
