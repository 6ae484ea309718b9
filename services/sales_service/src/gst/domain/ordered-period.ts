import { readPeriod } from '@rmp/gst/returns';
import type { ReturnPeriod } from '@rmp/gst/returns';

/** The period of a label the contract let in. */
export function orderedPeriod(label: string): ReturnPeriod {
  const period = readPeriod(label);
  if (period) return period;
  throw new RangeError(`not a period: ${label}`);
}
