import { ATTEMPTS_KEPT_MAX, type Attempt, type Channel, type MessageStatus } from '@rmp/contracts/notification';
import { ok, refuse, type Result } from '@rmp/gst';
import type { KeptMessage } from './message.ts';

/** Where a message stands once the shop says: send. A WhatsApp link is sent by the shopkeeper's own hand. */
export function statusOnSending(channel: Channel, isMailConfigured: boolean): MessageStatus {
  if (channel === 'whatsapp') return 'link-ready';

  return isMailConfigured ? 'queued' : 'not-configured';
}

/** Whether `/send` has something to do; what is on its way already stays on it. */
export function needsSending({ status }: KeptMessage): Result<boolean, { readonly code: 'notification/already-sent' }> {
  switch (status) {
    case 'sent':
      return refuse({ code: 'notification/already-sent' });
    case 'queued':
    case 'link-ready':
      return ok(false);
    case 'draft':
    case 'failed':
    case 'not-configured':
    case 'opted-out':
      return ok(true);
    default:
      return status satisfies never;
  }
}

/** The message on its way again: what stood in its way before is in the log. */
export function onSending(message: KeptMessage, status: MessageStatus, now: string): KeptMessage {
  const { next_attempt_at: _due, reason: _before, ...rest } = message;

  return { ...rest, status, updated_at: now };
}

/** The message that stays here because its reader said no while it waited. */
export const onOptOut = (message: KeptMessage, now: string): KeptMessage => onSending(message, 'opted-out', now);

export interface Outcome {
  readonly outcome: Attempt['outcome'];
  readonly detail?: string;
}

/** How long to wait after each try that failed for the moment: half a minute, then longer, a working day in all. */
const WAITS_MS = [30_000, 120_000, 600_000, 3_600_000, 14_400_000] as const;
export const TRIES_MAX = WAITS_MS.length + 1;

/** When to try again after so many tries; nothing when it is enough. */
export function nextAttemptAt(tries: number, now: string): string | undefined {
  const wait = WAITS_MS[tries - 1];

  return wait === undefined ? undefined : new Date(Date.parse(now) + wait).toISOString();
}

/** The message after a try to hand it over. `tries` counts this one, since the shop last said: send. */
export function afterAttempt(
  message: KeptMessage,
  { outcome, detail }: Outcome,
  tries: number,
  now: string,
): KeptMessage {
  const attempt: Attempt = { attempted_at: now, outcome, ...(detail !== undefined && { detail }) };
  const { next_attempt_at: _due, reason: _before, ...rest } = message;
  const logged = { ...rest, attempts: [...message.attempts, attempt].slice(-ATTEMPTS_KEPT_MAX), updated_at: now };
  if (outcome === 'sent') return { ...logged, status: 'sent', sent_at: now };

  const reason = detail ?? 'no reason was given';
  const next = outcome === 'temporary' ? nextAttemptAt(tries, now) : undefined;
  return next === undefined
    ? { ...logged, status: 'failed', reason }
    : { ...logged, status: 'queued', reason, next_attempt_at: next };
}
