/** The next serial of one series of this device: key `A/sale/2627`, `A/credit_note/2627` (prefix, kind, financial year). */
export interface SeriesRow {
  readonly key: string;
  readonly next: number;
}
