interface EwayStateRow {
  readonly state_code: string;
  readonly from_date: string;
  readonly above_paise: number;
  readonly source: string;
}

/**
 * Limits that States set for movements inside of them (r.138(14)). Empty as of 2026-11-22: none was read in a State's
 * own notification, and the uniform limit is the safe one, since it asks for a bill sooner. A State's row goes in with
 * its notification and date.
 */
export const EWAY_STATE_ROWS: readonly EwayStateRow[] = [];
