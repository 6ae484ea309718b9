import type { RatesInForce } from '@rmp/contracts/sales';
import { businessDateOf, ratesOn } from '@rmp/gst';
import type { SalesDeps } from '../deps.ts';

/** The slabs in force on a day; today when none is given. */
export const listRates = (
  { now }: Pick<SalesDeps, 'now'>,
  { date = businessDateOf(now()) }: { readonly date?: string | undefined },
): RatesInForce => ({ date, rows: ratesOn(date) });
