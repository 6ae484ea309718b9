import { roundProduct } from './exact.ts';
import { minusPaise, paise } from './money.ts';
import type { Paise } from './money.ts';

export interface RoundedTotal {
  readonly round_off_paise: Paise;
  readonly payable_paise: Paise;
}

/** Rounds a total to the nearest rupee, 50 paise up. The difference is its own field and bears no tax. */
export function roundOff(total: Paise): RoundedTotal {
  const payable = paise(roundProduct(total, 1, PAISE_PER_RUPEE) * PAISE_PER_RUPEE);
  return { round_off_paise: minusPaise(payable, total), payable_paise: payable };
}

const PAISE_PER_RUPEE = 100;
