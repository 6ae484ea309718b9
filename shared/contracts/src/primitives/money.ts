import * as z from 'zod';
import type { Paise as PaiseBrand } from '@rmp/gst';
import { BILL_PAISE_MAX, UNIT_PRICE_PAISE_MAX } from '@rmp/gst';
import { branded } from './brand.ts';

export type Paise = PaiseBrand;

/** An amount of money in integer paise, zero or more, at most ₹1,000 crore. */
export const Paise = branded<PaiseBrand>(z.int().min(0).max(BILL_PAISE_MAX));

/** An amount in integer paise that may be below zero: round-off, differences, balances. */
export const SignedPaise = branded<PaiseBrand>(z.int().min(-BILL_PAISE_MAX).max(BILL_PAISE_MAX));

/** The price of one unit in integer paise, at most ₹10 crore. */
export const UnitPrice = branded<PaiseBrand>(z.int().min(0).max(UNIT_PRICE_PAISE_MAX));
