import * as z from 'zod';
import type { BasisPoints as BasisPointsBrand, Milli as MilliBrand } from '@rmp/gst';
import { CESS_RATE_BP_MAX, GST_RATE_BP_MAX, QTY_MILLI_MAX, TREATMENTS } from '@rmp/gst';
import { branded } from './brand.ts';

export type Milli = MilliBrand;
export type BasisPoints = BasisPointsBrand;

/** A quantity in integer thousandths of the unit, more than zero: 1.250 kg is 1250. */
export const Milli = branded<MilliBrand>(z.int().min(1).max(QTY_MILLI_MAX));

/** A quantity that may be zero: an opening stock, a warning level. */
export const MilliOrNone = branded<MilliBrand>(z.int().min(0).max(QTY_MILLI_MAX));

/** A change of stock, or stock on hand, which may be below zero when more was sold than was counted. */
export const SignedMilli = branded<MilliBrand>(
  z
    .int()
    .min(-QTY_MILLI_MAX * 1000)
    .max(QTY_MILLI_MAX * 1000),
);

/** A GST rate in basis points: 18 % is 1800. Whether it is in force on a date is a rule, not a shape. */
export const GstRate = branded<BasisPointsBrand>(z.int().min(0).max(GST_RATE_BP_MAX));

/** A cess rate in basis points; tobacco once bore 290 %. */
export const CessRate = branded<BasisPointsBrand>(z.int().min(0).max(CESS_RATE_BP_MAX));

/** Why goods bear tax or not (GSTR-1 Table 8); that it agrees with the rate is a rule, not a shape. */
export const Treatment = z.enum(TREATMENTS);
export type Treatment = z.output<typeof Treatment>;
