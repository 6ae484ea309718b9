/** Wrong passwords of one account since the last right one. */
export interface Attempts {
  readonly failures: number;
  readonly last_failure_at: string;
}

/** Slips of the finger cost nothing; from the fifth wrong password on, each one doubles the wait. */
export const FREE_FAILURES = 4;
export const FIRST_WAIT_MS = 30_000;
export const LONGEST_WAIT_MS = 15 * 60_000;
/** Wrong passwords older than a day no longer count. */
export const FORGOTTEN_MS = 24 * 60 * 60_000;

/** Whole seconds until this account may be tried again; 0 when it may be tried now. Instants are RFC 3339. */
export function waitSeconds(attempts: Attempts | undefined, now: string): number {
  if (!attempts) return 0;
  const freeAt = Date.parse(attempts.last_failure_at) + waitMsAfter(attempts.failures);
  return Math.max(0, Math.ceil((freeAt - Date.parse(now)) / 1000));
}

/** The account's record after one more wrong password. */
export function afterFailure(attempts: Attempts | undefined, now: string): Attempts {
  const counts = attempts && Date.parse(now) - Date.parse(attempts.last_failure_at) <= FORGOTTEN_MS;
  return { failures: (counts ? attempts.failures : 0) + 1, last_failure_at: now };
}

/** Whether this record makes the account wait: the moment worth an audit entry. */
export const isBackingOff = ({ failures }: Attempts): boolean => waitMsAfter(failures) > 0;

/** The power is capped as well, so that a million failures stay a number. */
function waitMsAfter(failures: number): number {
  if (failures <= FREE_FAILURES) return 0;
  const doublings = Math.min(failures - FREE_FAILURES - 1, 10);
  return Math.min(FIRST_WAIT_MS * 2 ** doublings, LONGEST_WAIT_MS);
}
