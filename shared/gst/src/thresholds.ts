import { THRESHOLD_ROWS } from '../data/thresholds.ts';
import { paise } from './money.ts';
import type { Paise } from './money.ts';

/** The side on which the rule bites is in the name: `_above` one paisa beyond the value, `_from` at the value. */
export type ThresholdKey = (typeof THRESHOLD_ROWS)[number]['key'];

/** The money limit in force on a day (`2026-11-22`); nothing before the rule began. */
export function thresholdOn(key: ThresholdKey, date: string): Paise | undefined {
  const row = THRESHOLD_ROWS.findLast(
    (candidate) => candidate.key === key && (candidate.from_date === null || candidate.from_date <= date),
  );
  return row && paise(row.value_paise);
}
