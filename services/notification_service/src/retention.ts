import { DELIVERIES_KEPT_DAYS } from '@rmp/contracts/notification';
import type { Retention } from '@rmp/service-kit';

const DAY_MS = 86_400_000;

/** The delivery log is also the memory of what was sent: events older than it are not sent any more. */
export const retention: readonly Retention[] = [
  { collection: 'webhook_deliveries', field: 'created_at', keepMs: DELIVERIES_KEPT_DAYS * DAY_MS },
];
