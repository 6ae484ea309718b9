import type { Retention } from '@rmp/service-kit';

const DAY_MS = 86_400_000;

/** A message older than a day is refused as stale, so its id is not needed for long; refusals are kept for a year. */
export const retention: readonly Retention[] = [
  { collection: 'webhook_events', field: 'recorded_at', keepMs: 30 * DAY_MS },
  { collection: 'webhook_refusals', field: 'last_at', keepMs: 366 * DAY_MS },
];
