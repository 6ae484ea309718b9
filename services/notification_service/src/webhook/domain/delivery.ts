import {
  DELIVERIES_KEPT_DAYS,
  DELIVERY_TRIES_MAX,
  type DeliveryError,
  type DeliveryId,
  type WebhookDelivery,
} from '@rmp/contracts/notification';
import type { CloudEvent, WebhookId } from '@rmp/contracts';
import type { KeptWebhook } from './webhook.ts';

const DAY_MS = 86_400_000;

/** A delivery as it is stored, with what is sent. */
export interface KeptDelivery extends WebhookDelivery {
  readonly body: string;
  /** Tries since it was made or last asked for: what the limit counts. */
  readonly tries: number;
}

/** How one try went: delivered when there is no error. */
export interface Outcome {
  readonly response_status?: number;
  readonly error?: DeliveryError;
}

export const newDelivery = (
  event: CloudEvent,
  webhook_id: WebhookId,
  { delivery_id, now, seq }: { readonly delivery_id: DeliveryId; readonly now: string; readonly seq: number },
): KeptDelivery => ({
  tenant_id: event.tenantid,
  delivery_id,
  webhook_id,
  event_id: event.id,
  event_type: event.type,
  status: 'waiting',
  attempts: 0,
  tries: 0,
  next_attempt_at: now,
  body: JSON.stringify(event),
  created_at: now,
  seq,
});

/**
 * Whether a webhook is sent an event: one it asks for, that happened since it is there. The log forgets after its time;
 * an event that old could not be told from one that was sent, so it is not sent any more.
 */
export const isWantedBy = (
  { event_types, created_at }: KeptWebhook,
  { type, time }: CloudEvent,
  now: string,
): boolean =>
  event_types.includes(type) &&
  time >= created_at &&
  Date.parse(now) - Date.parse(time) < DELIVERIES_KEPT_DAYS * DAY_MS;

const FIRST_DELAY_MS = 30_000;
const DELAY_MAX_MS = 6 * 3_600_000;

/** 30 s, 90 s, 4.5 min … 6 h, nine waits of 21 hours together; `jitter` from 0 to 1 makes each up to a fifth longer. */
export const delayAfter = (tries: number, jitter: number): number =>
  Math.round(Math.min(FIRST_DELAY_MS * 3 ** (tries - 1), DELAY_MAX_MS) * (1 + jitter / 5));

export function afterTry(
  before: KeptDelivery,
  { response_status, error }: Outcome,
  { now, jitter }: { readonly now: string; readonly jitter: number },
): KeptDelivery {
  const { next_attempt_at: _due, last_error: _error, response_status: _status, ...lasting } = before;
  const tries = before.tries + 1;
  const tried = {
    ...lasting,
    attempts: before.attempts + 1,
    tries,
    last_attempt_at: now,
    ...(response_status !== undefined && { response_status }),
  };
  if (error === undefined) return { ...tried, status: 'delivered', delivered_at: now };
  if (error === 'gone' || tries >= DELIVERY_TRIES_MAX) return { ...tried, status: 'failed', last_error: error };

  const next_attempt_at = new Date(Date.parse(now) + delayAfter(tries, jitter)).toISOString();
  return { ...tried, status: 'waiting', last_error: error, next_attempt_at };
}

/** The shop asks for it again: it has all its tries once more. One that waits is tried now. */
export const askedAgain = (before: KeptDelivery, now: string): KeptDelivery => ({
  ...before,
  status: 'waiting',
  tries: 0,
  next_attempt_at: now,
});

export function cancelled({ next_attempt_at: _due, ...delivery }: KeptDelivery): KeptDelivery {
  return { ...delivery, status: 'cancelled' };
}
