import { slabsOn } from '@rmp/gst';

/** The rates most goods have; the others of the day are behind "Other". */
const USUAL_BP = [0, 500, 1800, 4000];

export interface Slabs {
  readonly usual: readonly number[];
  readonly others: readonly number[];
}

/** The rates in force on a day, from dated data, those of most goods apart. */
export function slabsFor(date: string): Slabs {
  const inForce: readonly number[] = slabsOn(date);
  return {
    usual: inForce.filter((rate) => USUAL_BP.includes(rate)),
    others: inForce.filter((rate) => !USUAL_BP.includes(rate)),
  };
}
