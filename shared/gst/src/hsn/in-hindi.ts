import { WHEN_HI } from '../../data/hsn-when-hi.ts';
import type { HsnRow } from './hsn-rows.ts';

/** The heading with what says of which goods each of its rates is in Hindi. */
export const inHindi = (row: HsnRow): HsnRow => ({
  ...row,
  ...(row.when !== undefined && { when: whenInHindi(row.when) }),
  ...(row.others && { others: row.others.map((other) => ({ ...other, when: whenInHindi(other.when) })) }),
});

/** In Hindi, of which goods a rate is; as it stands where the list has no word for it. */
export const whenInHindi = (when: string): string => WHEN_HI[when] ?? when;
