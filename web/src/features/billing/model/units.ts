import { unitCodeOf, UNITS } from '@rmp/gst';
import type { UnitCode } from '@rmp/gst';

const MEASURED: ReadonlySet<UnitCode> = new Set(
  UNITS.filter(({ measure }) => measure !== 'count').map(({ code }) => code),
);

/** Whether goods in this unit are weighed or measured at the counter, so that a number is awaited after picking them. */
export const isMeasured = (unit: string): boolean => MEASURED.has(unitCodeOf(unit));
