import { checkSupply, rateInForce } from '@rmp/gst';
import type { Paper } from './paper.ts';
import type { Doubt } from './refusal.ts';

/** A rate must be one of the slabs of the day of the document; only a regular dealer's lines bear one. */
export function rateDoubts({ lines, seller, date }: Paper): readonly Doubt[] {
  if (seller.seller_kind !== 'regular') return [];

  return lines.flatMap(({ line_no, gst_rate_bp }, index) =>
    rateInForce(gst_rate_bp, date)
      ? []
      : [
          {
            flag: 'rate-not-in-force',
            refusal: {
              code: 'sales/rate-not-in-force',
              line_no,
              gst_rate_bp,
              date,
              errors: [{ pointer: `/lines/${index}/gst_rate_bp` }],
            },
          },
        ],
  );
}

/** Only a regular dealer may sell to another State (Act s.10(2)(c), s.24). */
export function placeDoubts({ seller, heads }: Paper): readonly Doubt[] {
  const allowed = checkSupply(seller.seller_kind, heads);
  if (allowed.ok) return [];

  const { seller_kind } = allowed.refusal;
  return [{ flag: 'seller-kind-mismatch', refusal: { code: 'sales/inter-state-not-allowed', seller_kind } }];
}
