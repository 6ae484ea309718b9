import * as z from 'zod';
import {
  Barcode,
  BusinessDate,
  CessRate,
  GstRate,
  Hsn,
  Instant,
  ItemId,
  Name,
  SignedMilli,
  MilliOrNone,
  TenantId,
  text,
  Unit,
  UnitPrice,
} from '../primitives/index.ts';

/** A tax rate with the day it begins to hold for this item; a bill takes the one of its own date. */
export const ItemTax = z.object({
  from_date: BusinessDate,
  gst_rate_bp: GstRate,
  cess_rate_bp: CessRate.optional(),
  cess_per_unit_paise: UnitPrice.optional(),
});

export const Item = z
  .object({
    tenant_id: TenantId,
    item_id: ItemId,
    seq: z.int().min(1),
    name: Name,
    unit: Unit,
    sell_price_paise: UnitPrice,
    price_includes_tax: z.boolean(),
    mrp_paise: UnitPrice.optional(),
    cost_paise: UnitPrice.optional(),
    hsn: Hsn.optional(),
    tax: z.array(ItemTax).min(1).max(20).readonly(),
    /** The rate in force today by `tax`, for people who only want to read. */
    gst_rate_bp: GstRate,
    barcode: Barcode.optional(),
    category: text(60).optional(),
    on_hand_milli: SignedMilli,
    low_stock_milli: MilliOrNone.optional(),
    created_at: Instant,
    updated_at: Instant,
    deleted_at: Instant.optional(),
  })
  .meta({ id: 'Item' });
export type Item = z.output<typeof Item>;
