import { saleFlags } from '@rmp/contracts/sales';
import type { SaleFlag } from '@rmp/contracts/sales';

/** Each flag once, in the order of the closed list, so that equal doubts read alike. */
export const flagsOf = (raised: Iterable<SaleFlag>): readonly SaleFlag[] => {
  const all = new Set(raised);
  return saleFlags.filter((flag) => all.has(flag));
};
