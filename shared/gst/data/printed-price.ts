/**
 * Goods whose value is the price printed on the pack less its tax, as of 2026-11-22 (CGST Rules r.31D, 19/2025 and
 * 20/2025-Central Tax of 2025-12-31). The rate tells them from their neighbours under the same heading: leaves of 2401
 * bear 5, biris of 2403 bear 18. `to_date` is the last day; null means still in force.
 */
export const PRINTED_PRICE_ROWS: readonly PrintedPriceRow[] = [
  { hsn: '21069020', gst_rate_bp: 4000, from_date: '2026-02-01', to_date: null },
  { hsn: '2401', gst_rate_bp: 4000, from_date: '2026-02-01', to_date: null },
  { hsn: '2402', gst_rate_bp: 4000, from_date: '2026-02-01', to_date: null },
  { hsn: '2403', gst_rate_bp: 4000, from_date: '2026-02-01', to_date: null },
  { hsn: '24041100', gst_rate_bp: 4000, from_date: '2026-02-01', to_date: null },
  { hsn: '24041900', gst_rate_bp: 4000, from_date: '2026-02-01', to_date: null },
];

interface PrintedPriceRow {
  readonly hsn: string;
  readonly gst_rate_bp: number;
  readonly from_date: string;
  readonly to_date: string | null;
}
