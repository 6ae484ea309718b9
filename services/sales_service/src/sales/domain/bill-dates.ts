import { businessDateOf, financialYearOf } from '@rmp/gst';

export interface BillDates {
  /** UTC, to the millisecond. */
  readonly sold_at: string;
  /** The day in India, which is the date of the document. */
  readonly sold_date: string;
  /** April to March, as numbers carry it: `2627`. */
  readonly financial_year: string;
}

/** The dates of a document from the moment it was made, whatever offset that was written with. */
export function billDates(soldAt: string): BillDates {
  const sold_at = new Date(soldAt).toISOString();
  const sold_date = businessDateOf(sold_at);
  return { sold_at, sold_date, financial_year: financialYearOf(sold_date).label };
}
