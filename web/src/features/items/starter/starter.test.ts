import { NewItem } from '@rmp/contracts/inventory';
import { basisPoints, isUnitCode, rateInForce } from '@rmp/gst';
import { describe, expect, it } from 'vitest';
import { readCatalogue, STARTER_IDS } from './read-catalogue.ts';

const TODAY = '2026-11-22';

describe.each(STARTER_IDS)('the list for %s', (id) => {
  it('holds items that the server takes, with a rate in force and a code of GSTN for the unit', async () => {
    const { items, categories } = await readCatalogue(id);

    for (const { name, category, unit, hsn, gst_rate_bp, example_price_paise } of items) {
      const entered = { name: name.en, unit, hsn, gst_rate_bp, sell_price_paise: example_price_paise };
      expect(NewItem.safeParse({ ...entered, price_includes_tax: true }).error, name.en).toBeUndefined();
      expect([isUnitCode(unit), rateInForce(basisPoints(gst_rate_bp), TODAY), category in categories]).toEqual([
        true,
        true,
        true,
      ]);
    }
  });

  it('names each thing once, in both languages', async () => {
    const { items } = await readCatalogue(id);

    expect(new Set(items.map(({ name }) => name.en)).size).toBe(items.length);
    expect(items.every(({ name }) => /[\u0900-\u097f]/.test(name.hi))).toBe(true);
  });
});
