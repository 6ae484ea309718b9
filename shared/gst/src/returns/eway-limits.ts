import { EWAY_STATE_ROWS } from '../../data/eway-state-limits.ts';

/** A State's own limit for movements inside of it, in paise, in force on a day; undefined where the uniform one holds. */
export const stateLimitOn = (stateCode: string, date: string): number | undefined =>
  EWAY_STATE_ROWS.findLast((row) => row.state_code === stateCode && row.from_date <= date)?.above_paise;
