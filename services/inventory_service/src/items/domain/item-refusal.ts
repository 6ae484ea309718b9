import type { BasisPoints, Paise } from '@rmp/contracts';
import { type ItemTax, TAX_ROWS_MAX } from '@rmp/contracts/inventory';
import {
  cessInForce,
  checkTreatment,
  ok,
  rateInForce,
  type RateSpan,
  rateSpans,
  refuse,
  type Result,
  slabsOn,
  type Treatment,
} from '@rmp/gst';

interface Pointed {
  readonly errors: readonly { readonly pointer: string; readonly detail?: string }[];
}

/** Why an item cannot be as wanted, with the figures a shopkeeper needs to mend it. */
export type ItemRefusal =
  | (Pointed & {
      readonly code: 'inventory/rate-not-in-force';
      readonly gst_rate_bp: BasisPoints;
      readonly from_date: string;
      readonly rates_bp: readonly BasisPoints[];
      /** When the rate was in force. */
      readonly in_force: readonly RateSpan[];
      readonly rule: string;
    })
  | (Pointed & {
      readonly code: 'inventory/treatment-contradicts-rate';
      readonly treatment: Treatment;
      readonly gst_rate_bp: BasisPoints;
      readonly rule: string;
    })
  | (Pointed & { readonly code: 'inventory/cess-not-in-force'; readonly from_date: string; readonly rule: string })
  | (Pointed & { readonly code: 'inventory/above-mrp'; readonly sell_price_paise: Paise; readonly mrp_paise: Paise })
  | (Pointed & { readonly code: 'inventory/too-many-rates'; readonly max: number })
  | (Pointed & { readonly code: 'inventory/from-date-alone' })
  | { readonly code: 'inventory/item-deleted'; readonly deleted_at: string };

/** What the law has against a rate, a treatment or a cess that begins on a day. */
export function checkTax(tax: ItemTax): Result<true, ItemRefusal> {
  const rate = checkRate(tax);
  if (!rate.ok) return rate;
  const treated = checkTreated(tax);
  return treated.ok ? checkCess(tax) : treated;
}

/** A rate must be a slab of the day it begins. That it later ends is the law's doing: bills flag it then. */
function checkRate({ gst_rate_bp, from_date }: ItemTax): Result<true, ItemRefusal> {
  if (rateInForce(gst_rate_bp, from_date)) return ok(true);
  return refuse({
    code: 'inventory/rate-not-in-force',
    gst_rate_bp,
    from_date,
    rates_bp: slabsOn(from_date),
    in_force: rateSpans(gst_rate_bp),
    rule: '9/2025-Central Tax (Rate)',
    errors: [{ pointer: '/gst_rate_bp', detail: 'choose one of rates_bp, or a from_date on which it was in force' }],
  });
}

function checkTreated(tax: ItemTax): Result<true, ItemRefusal> {
  const checked = checkTreatment(tax);
  if (checked.ok) return ok(true);
  return refuse({
    code: 'inventory/treatment-contradicts-rate',
    treatment: checked.refusal.treatment,
    gst_rate_bp: tax.gst_rate_bp,
    rule: 'CGST Act s.2(47), s.2(78), s.9(1)',
    errors: [
      { pointer: '/treatment', detail: 'nil, exempt and non_gst goods have gst_rate_bp 0, taxable goods a rate' },
    ],
  });
}

function checkCess({ from_date, cess_rate_bp, cess_per_unit_paise }: ItemTax): Result<true, ItemRefusal> {
  if ((!cess_rate_bp && !cess_per_unit_paise) || cessInForce(from_date)) return ok(true);
  const pointer = cess_rate_bp ? '/cess_rate_bp' : '/cess_per_unit_paise';
  return refuse({
    code: 'inventory/cess-not-in-force',
    from_date,
    rule: '19/2025-Central Tax (Rate)',
    errors: [{ pointer, detail: 'leave the cess out: it is nil from 2026-02-01' }],
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
