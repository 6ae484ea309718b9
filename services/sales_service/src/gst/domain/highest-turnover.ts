import type { SellerProfile } from '../../sales/domain/circumstances.ts';

/** Highest turnover of any year the shop told, in paise: what was said as such, or of a year. Nothing told is none. */
export const highestTurnoverOf = (
  profile: Pick<SellerProfile, 'highest_turnover_paise' | 'turnovers'> | undefined,
): number =>
  Math.max(
    profile?.highest_turnover_paise ?? 0,
    ...(profile?.turnovers ?? []).map(({ turnover_paise }) => turnover_paise),
  );
