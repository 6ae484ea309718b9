import type { BasisPoints, Paise } from '@rmp/contracts';
import { type ItemTax, TAX_ROWS_MAX } from '@rmp/contracts/inventory';
import { ok, rateInForce, refuse, type Result, slabsOn } from '@rmp/gst';

interface Pointed {
  readonly errors: readonly { readonly pointer: string }[];
}

/** Why an item cannot be as wanted, with the figures a shopkeeper needs to mend it. */
export type ItemRefusal =
  | (Pointed & {
      readonly code: 'inventory/rate-not-in-force';
      readonly gst_rate_bp: BasisPoints;
      readonly from_date: string;
      readonly rates_bp: readonly BasisPoints[];
    })
  | (Pointed & { readonly code: 'inventory/above-mrp'; readonly sell_price_paise: Paise; readonly mrp_paise: Paise })
  | (Pointed & { readonly code: 'inventory/too-many-rates'; readonly max: number })
  | (Pointed & { readonly code: 'inventory/from-date-alone' })
  | { readonly code: 'inventory/item-deleted'; readonly deleted_at: string };

/** A rate must be a slab of the day it begins. That it later ends is the law's doing: bills flag it then. */
export function checkRate({ gst_rate_bp, from_date }: ItemTax): Result<true, ItemRefusal> {
  if (rateInForce(gst_rate_bp, from_date)) return ok(true);
  return refuse({
    code: 'inventory/rate-not-in-force',
    gst_rate_bp,
    from_date,
    rates_bp: slabsOn(from_date),
    errors: [{ pointer: '/gst_rate_bp' }],
  });
}

/**
 * The price as entered must not pass the marked price. Tax on top of a price without tax is left to the bill, which
 * knows whether the seller charges any.
 */
export function checkMrp({ sell_price_paise, mrp_paise }: Priced): Result<true, ItemRefusal> {
  if (mrp_paise === undefined || sell_price_paise <= mrp_paise) return ok(true);
  return refuse({
    code: 'inventory/above-mrp',
    sell_price_paise,
    mrp_paise,
    errors: [{ pointer: '/sell_price_paise' }],
  });
}

interface Priced {
  readonly sell_price_paise: Paise;
  readonly mrp_paise?: Paise | undefined;
}

export function checkRowCount(tax: readonly ItemTax[]): Result<true, ItemRefusal> {
  if (tax.length <= TAX_ROWS_MAX) return ok(true);
  return refuse({ code: 'inventory/too-many-rates', max: TAX_ROWS_MAX, errors: [{ pointer: '/gst_rate_bp' }] });
}
