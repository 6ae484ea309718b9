/** How a period stands against the lock on the books. */
export type PeriodLock = 'running' | 'open' | 'locked' | 'locked-beyond';

interface Days {
  readonly from_date: string;
  readonly to_date: string;
}

/**
 * A period can be locked once it is over. One that is locked opens again only as the newest: what is locked reaches from
 * the beginning up to a day.
 */
export function periodLockOf({ to_date }: Days, lockedUntil: string | undefined, today: string): PeriodLock {
  if (lockedUntil !== undefined && lockedUntil >= to_date) return lockedUntil === to_date ? 'locked' : 'locked-beyond';
  return to_date >= today ? 'running' : 'open';
}

/** Up to where the books stay closed when a period is opened again: all before it was filed before it. */
export function lockBefore({ from_date }: Days): string {
  const day = new Date(from_date);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
