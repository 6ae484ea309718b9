/** The next serial of one series of this device: key `sale/2627`, `credit_note/2627` (kind and financial year). */
export interface SeriesRow {
  readonly key: string;
  readonly next: number;
}
