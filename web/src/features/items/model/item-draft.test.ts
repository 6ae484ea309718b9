import type { Item } from '@rmp/contracts/inventory';
import { describe, expect, it } from 'vitest';
import { applyPatch } from './apply-patch.ts';
import { onePiece } from './code-note.ts';
import { draftOf, emptyDraft, entryFrom, faultsOf, patchFrom } from './item-draft.ts';
import { itemFrom } from './new-item.ts';
import { stockChange } from './stock-change.ts';

const TODAY = '2026-11-22';
const NOW = '2026-11-22T06:30:00.000Z';
const ID = '018f4c1e-0000-7000-8000-000000000003';
const soapDraft = { ...emptyDraft(), name: 'Soap bar', sell_price_paise: 3800, mrp_paise: 4000, gst_rate_bp: 500 };
const soap: Item = itemFrom(entryFrom({ ...soapDraft, hsn: '3401', low_stock: '12' }, ID), 'sharma-store', NOW);

describe('an item in the form', () => {
  it('needs a name and a price, not above the MRP, and figures that are some', () => {
    expect(faultsOf({ ...emptyDraft(), low_stock: '1.2345', hsn: '340' })).toEqual({
      name: 'name_missing',
      sell_price_paise: 'price_missing',
      hsn: 'hsn_wrong',
      low_stock: 'quantity_wrong',
    });
    expect(faultsOf({ ...soapDraft, sell_price_paise: 4001 })).toEqual({ sell_price_paise: 'above_mrp' });
    expect(faultsOf({ ...soapDraft, sell_price_paise: 4000 })).toEqual({});
  });

  it('changes what was changed, each group whole; a new rate begins today', () => {
    const draft = { ...draftOf(soap, TODAY), sell_price_paise: 3950, hsn: '', gst_rate_bp: 1800 };

    const patch = patchFrom(soap, draft, TODAY);

    expect(patch).toEqual({
      sell_price_paise: 3950,
      price_includes_tax: true,
      mrp_paise: 4000,
      hsn: null,
      gst_rate_bp: 1800,
      treatment: null,
      from_date: TODAY,
    });
    expect(patchFrom(soap, draftOf(soap, TODAY), TODAY)).toBeUndefined();
  });

  it('says why goods bear no tax where somebody said it, and never beside a rate', () => {
    const exempt = { ...draftOf(soap, TODAY), gst_rate_bp: 0, treatment: 'exempt' as const };

    const patch = patchFrom(soap, exempt, TODAY);
    const changed = applyPatch(soap, patch ?? {}, { now: NOW, today: TODAY });
    const taxedAgain = patchFrom(changed, { ...draftOf(changed, TODAY), gst_rate_bp: 500 }, TODAY);

    expect(patch).toMatchObject({ gst_rate_bp: 0, treatment: 'exempt' });
    expect(draftOf(changed, TODAY).treatment).toBe('exempt');
    expect(taxedAgain).toMatchObject({ gst_rate_bp: 500, treatment: null });
    expect(entryFrom({ ...exempt, gst_rate_bp: 500 }, soap.item_id)).not.toHaveProperty('treatment');
  });

  it('is on this device what the patch makes of it, older days at their old rate', () => {
    const old: Item = { ...soap, tax: [{ from_date: '2025-09-22', gst_rate_bp: soap.gst_rate_bp }] };
    const patch = { hsn: null, gst_rate_bp: 1800 as Item['gst_rate_bp'], from_date: TODAY };

    const changed = applyPatch(old, patch, { now: NOW, today: TODAY });

    expect(changed).not.toHaveProperty('hsn');
    expect(changed).not.toHaveProperty('from_date');
    expect(changed.tax).toEqual([
      { from_date: '2025-09-22', gst_rate_bp: 500 },
      { from_date: TODAY, gst_rate_bp: 1800 },
    ]);
    expect(changed.gst_rate_bp).toBe(1800);
  });
});

describe('the tax in a price', () => {
  it('is taken out of it as a bill does', () => {
    expect(onePiece(soapDraft, TODAY)).toMatchObject({
      taxable_paise: 3620,
      cgst_paise: 90,
      sgst_paise: 90,
      total_paise: 3800,
    });
  });

  it('comes on top of it where the price is without', () => {
    expect(onePiece({ ...soapDraft, price_includes_tax: false }, TODAY)).toMatchObject({
      taxable_paise: 3800,
      cgst_paise: 95,
      sgst_paise: 95,
      total_paise: 3990,
    });
  });
});

describe('a change of stock', () => {
  it('is the difference, also for a count', () => {
    expect(stockChange(42_000, 'stock_out', '1.5', 'damaged')).toMatchObject({ movement: { delta_milli: -1500 } });
    expect(stockChange(42_000, 'counted', '40', 'counted')).toMatchObject({
      movement: { delta_milli: -2000, counted_against_milli: 42_000 },
      on_hand_milli: 40_000,
    });
  });

  it('is none when nothing is typed, or the count is what was thought', () => {
    expect(stockChange(42_000, 'stock_in', '', 'received').is).toBe('incomplete');
    expect(stockChange(42_000, 'counted', '42', 'counted').is).toBe('same');
  });
});
