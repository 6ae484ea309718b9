import type { PausedReason } from '@rmp/contracts/notification';
import type { KeptDelivery } from './delivery.ts';
import { type KeptWebhook, withoutFailures } from './webhook.ts';

/** A webhook is paused when a delivery is given up and nothing has arrived for so long. */
export const FAILING_MAX_MS = 3 * 86_400_000;

/**
 * The webhook after some tries: one that arrives proves it well, 410 says that nobody listens any more. Only a delivery
 * that was given up, after a day of tries, pauses it: one bad minute after a quiet week does not.
 */
export function afterTries(before: KeptWebhook, tried: readonly KeptDelivery[], now: string): KeptWebhook {
  if (before.status !== 'active' || tried.length === 0) return before;
  if (tried.some(({ last_error }) => last_error === 'gone')) return paused(before, 'receiver-gone', now);
  if (tried.some(({ status }) => status === 'delivered')) return withoutFailures(before);

  const { failing_since = now } = before;
  const isLost = tried.some(({ status }) => status === 'failed');
  const isLong = Date.parse(now) - Date.parse(failing_since) >= FAILING_MAX_MS;
  const failing = { ...before, failing_since };

  return isLost && isLong ? paused(failing, 'failing', now) : failing;
}

const paused = (webhook: KeptWebhook, paused_reason: PausedReason, now: string): KeptWebhook => ({
  ...webhook,
  status: 'paused',
  paused_reason,
  paused_at: now,
  updated_at: now,
});
