import * as z from 'zod';
import type { Milli } from '../primitives/index.ts';
import {
  Barcode,
  BusinessDate,
  CessRate,
  DeviceId,
  GstRate,
  Hsn,
  Instant,
  ItemId,
  MilliOrNone,
  MovementId,
  Name,
  requiredText,
  SaleId,
  TenantId,
  text,
  Treatment,
  Unit,
  UnitPrice,
  UserId,
} from '../primitives/index.ts';
import { branded } from '../primitives/brand.ts';

/** An item keeps this many rates with their dates; more than one change a year for a whole business life. */
export const TAX_ROWS_MAX = 20;

/** Stock on hand never passes this, up or down: nine trillion units, still an exact integer. */
export const STOCK_MILLI_MAX = 9_000_000_000_000_000;

/** One hand-made change of stock moves at most a million units. */
export const DELTA_MILLI_MAX = 1_000_000_000;

/** Stock on hand, or the sum of many movements, in thousandths of the unit; below zero when more was sold than counted. */
export const StockMilli = branded<Milli>(z.int().min(-STOCK_MILLI_MAX).max(STOCK_MILLI_MAX));

/** A change of stock made by hand: in is above zero, out below, never zero. */
export const DeltaMilli = branded<Milli>(
  z
    .int()
    .min(-DELTA_MILLI_MAX)
    .max(DELTA_MILLI_MAX)
    .refine((delta) => delta !== 0, 'must not be zero'),
);

export const Category = requiredText(60);

/** Why stock moved, in the shop's own words: received, damaged, counted. Ours are `opening` and `sale`. */
export const MovementReason = requiredText(40);

/** A tax rate with the day it begins to hold for this item; a bill takes the one of its own date (`taxOn`). */
export const ItemTax = z.object({
  from_date: BusinessDate,
  gst_rate_bp: GstRate,
  /** Absent: taxable with a rate, nil without (`treatmentOf`). */
  treatment: Treatment.optional(),
  cess_rate_bp: CessRate.optional(),
  cess_per_unit_paise: UnitPrice.optional(),
});
export type ItemTax = z.output<typeof ItemTax>;

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
    tax: z.array(ItemTax).min(1).max(TAX_ROWS_MAX).readonly(),
    /** The rate in force today by `tax`, for people who only want to read. */
    gst_rate_bp: GstRate,
    barcode: Barcode.optional(),
    category: Category.optional(),
    on_hand_milli: StockMilli,
    low_stock_milli: MilliOrNone.optional(),
    created_at: Instant,
    updated_at: Instant,
    deleted_at: Instant.optional(),
  })
  .meta({ id: 'Item' });
export type Item = z.output<typeof Item>;

/** The body of `POST /items`. The rate holds from today; `opening_stock_milli` becomes the first movement. */
export const NewItem = z
  .strictObject({
    item_id: ItemId.optional(),
    name: Name,
    unit: Unit,
    sell_price_paise: UnitPrice,
    price_includes_tax: z.boolean(),
    mrp_paise: UnitPrice.optional(),
    cost_paise: UnitPrice.optional(),
    hsn: Hsn.optional(),
    gst_rate_bp: GstRate,
    /** Why it bears no tax; only with a rate of 0. Absent: taxable with a rate, nil without. */
    treatment: Treatment.optional(),
    cess_rate_bp: CessRate.optional(),
    cess_per_unit_paise: UnitPrice.optional(),
    barcode: Barcode.optional(),
    category: Category.optional(),
    opening_stock_milli: MilliOrNone.optional(),
    low_stock_milli: MilliOrNone.optional(),
  })
  .meta({ id: 'NewItem' });
export type NewItem = z.output<typeof NewItem>;

/**
 * Only what changes; null clears what may be absent. A rate, treatment or cess begins on `from_date`, today when not given;
 * what is not given of the four stays as it is on that day, but a rate makes goods taxable. Stock is not here: it moves by deltas.
 */
export const ItemPatch = z
  .strictObject({
    name: Name.optional(),
    unit: Unit.optional(),
    sell_price_paise: UnitPrice.optional(),
    price_includes_tax: z.boolean().optional(),
    mrp_paise: UnitPrice.nullable().optional(),
    cost_paise: UnitPrice.nullable().optional(),
    hsn: Hsn.nullable().optional(),
    gst_rate_bp: GstRate.optional(),
    treatment: Treatment.nullable().optional(),
    cess_rate_bp: CessRate.nullable().optional(),
    cess_per_unit_paise: UnitPrice.nullable().optional(),
    from_date: BusinessDate.optional(),
    barcode: Barcode.nullable().optional(),
    category: Category.nullable().optional(),
    low_stock_milli: MilliOrNone.nullable().optional(),
  })
  .refine((patch) => Object.keys(patch).length > 0, 'must change something')
  .meta({ id: 'ItemPatch' });
export type ItemPatch = z.output<typeof ItemPatch>;

/** One change of an item's stock. The movements of an item, summed, are its stock on hand. */
export const Movement = z
  .object({
    tenant_id: TenantId,
    movement_id: MovementId,
    item_id: ItemId,
    seq: z.int().min(1),
    /** The first movement of an item is 1, the next 2: no gap. */
    movement_no: z.int().min(1),
    delta_milli: StockMilli,
    /** Stock on hand after this movement. */
    on_hand_milli: StockMilli,
    reason: MovementReason,
    /** Of a count: what was thought to be there when it was counted. */
    counted_against_milli: StockMilli.optional(),
    sale_id: SaleId.optional(),
    line_no: z.int().min(1).optional(),
    /** Of the bill, and of the device that made it, where goods were sold. */
    number: text(16).optional(),
    device_id: DeviceId.optional(),
    user_id: UserId.optional(),
    moved_at: Instant,
  })
  .meta({ id: 'Movement' });
export type Movement = z.output<typeof Movement>;

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The body of `POST /items/{item_id}/stock`. An own id is a UUID version 7: ids that follow from sales have colons. */
export const NewMovement = z
  .strictObject({
    movement_id: MovementId.regex(UUID_V7, 'must be a UUID version 7 in lower case').optional(),
    delta_milli: DeltaMilli,
    reason: MovementReason,
    /** Of a count, what the device thought to be there: the difference stands, whatever was sold elsewhere meanwhile. */
    counted_against_milli: StockMilli.optional(),
  })
  .meta({ id: 'NewMovement' });
export type NewMovement = z.output<typeof NewMovement>;

/** `oversold`: below zero; `out`: zero, having had stock or a warning level; `low`: at or under the warning level. */
export const AlertKind = z.enum(['oversold', 'out', 'low']);
export type AlertKind = z.output<typeof AlertKind>;

export const StockAlert = z
  .object({
    tenant_id: TenantId,
    item_id: ItemId,
    name: Name,
    unit: Unit,
    alert: AlertKind,
    on_hand_milli: StockMilli,
    low_stock_milli: MilliOrNone.optional(),
  })
  .meta({ id: 'StockAlert' });
export type StockAlert = z.output<typeof StockAlert>;
