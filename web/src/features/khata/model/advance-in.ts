import type { KhataLine } from './khata-lines.ts';

/** How much of a line is an advance, in paise: left by the customer beyond what he owed, or gone back to him. */
export interface AdvanceIn {
  readonly is: 'left' | 'returned';
  readonly paise: number;
}

export function advanceIn({ kind, delta_paise, balance_paise }: KhataLine): AdvanceIn | undefined {
  const held = (balance: number): number => Math.max(0, -balance);
  if (kind === 'received') return some('left', Math.min(-delta_paise, held(balance_paise)));
  if (kind === 'gave') return some('returned', Math.min(delta_paise, held(balance_paise - delta_paise)));
  return undefined;
}

const some = (is: AdvanceIn['is'], paise: number): AdvanceIn | undefined => (paise > 0 ? { is, paise } : undefined);
