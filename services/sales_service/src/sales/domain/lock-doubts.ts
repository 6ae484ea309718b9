import type { SellerProfile } from './circumstances.ts';
import type { Doubt } from './refusal.ts';

/**
 * Books that are closed stay as they were filed: nothing is written into them, and what happened there all the same is
 * flagged for the owner. `pointer` is where the body says when.
 */
export function lockDoubts(
  date: string,
  profile: Pick<SellerProfile, 'locked_until'> | undefined,
  pointer: '/sold_at' | '/at' = '/sold_at',
): readonly Doubt[] {
  const locked_until = profile?.locked_until;
  if (locked_until === undefined || date > locked_until) return [];

  const refusal = {
    code: 'sales/period-locked',
    date,
    locked_until,
    rule: 'CGST Act s.37(3), s.39(9)',
    errors: [{ pointer, detail: 'write it today, or let the owner open the books again' }],
  } as const;
  return [{ flag: 'period-locked', refusal }];
}
