import * as z from 'zod';
import { Instant, TenantId, text, UserId, WebhookId } from '../primitives/index.ts';
import { WebhookEventType } from './webhook-event-types.ts';

/** Webhooks of one shop that are not deleted. */
export const WEBHOOKS_MAX = 10;
/** Secrets of one webhook that sign side by side: the newest, and those replaced less than a day ago. */
export const WEBHOOK_SECRETS_MAX = 4;
/** A delivery is tried so often, over about a day, before it is given up. */
export const DELIVERY_TRIES_MAX = 10;
/** Deliveries stay in the log so long. Events that are older when they arrive are not sent any more. */
export const DELIVERIES_KEPT_DAYS = 30;

/** Where events are sent. Which addresses are refused is a rule: see `notification/target-refused`. */
const TargetUrl = z.url({ protocol: /^https?$/ }).max(500);

const EventTypes = z
  .array(WebhookEventType)
  .min(1)
  .max(50)
  .refine((types) => new Set(types).size === types.length, 'must name each type once')
  .readonly();

/** `whsec_` and the key in base64, as the Standard Webhooks libraries take it. */
const WebhookSecret = z.string().regex(/^whsec_[A-Za-z0-9+/]{43}=$/);

/** The body of `POST /webhooks`. */
export const NewWebhook = z
  .strictObject({
    webhook_id: WebhookId.optional(),
    url: TargetUrl,
    event_types: EventTypes,
    description: text(200).optional(),
  })
  .meta({ id: 'NewWebhook' });
export type NewWebhook = z.output<typeof NewWebhook>;

/** The body of `PATCH /webhooks/{webhook_id}`. Pausing cancels what waits; resuming forgives what failed before. */
export const WebhookChange = z
  .strictObject({
    url: TargetUrl.optional(),
    event_types: EventTypes.optional(),
    description: text(200).optional(),
    status: z.enum(['active', 'paused']).optional(),
  })
  .refine((change) => Object.keys(change).length > 0, 'give what shall change')
  .meta({ id: 'WebhookChange' });
export type WebhookChange = z.output<typeof WebhookChange>;

/** Who paused it: the shop; the receiver, by answering 410; or we, since nothing had arrived for three days. */
export const PausedReason = z.enum(['by-shop', 'receiver-gone', 'failing']);
export type PausedReason = z.output<typeof PausedReason>;

/** A webhook as shown: never with its secret. */
export const Webhook = z
  .object({
    tenant_id: TenantId,
    webhook_id: WebhookId,
    url: TargetUrl,
    event_types: z.array(WebhookEventType).readonly(),
    description: z.string().optional(),
    status: z.enum(['active', 'paused', 'deleted']),
    paused_reason: PausedReason.optional(),
    paused_at: Instant.optional(),
    /** The first try that failed since one succeeded. */
    failing_since: Instant.optional(),
    /** Until when a replaced secret still signs. */
    old_secret_until: Instant.optional(),
    created_by: UserId,
    created_at: Instant,
    updated_at: Instant,
    deleted_at: Instant.optional(),
    seq: z.int().min(1),
  })
  .meta({ id: 'Webhook' });
export type Webhook = z.output<typeof Webhook>;

/** The secret is shown in this one answer; a repeated call answers without it. */
export const WebhookMade = z.object({ webhook: Webhook, secret: WebhookSecret.optional() }).meta({ id: 'WebhookMade' });
export type WebhookMade = z.output<typeof WebhookMade>;

/** `waiting` for its first or next try; `failed` when given up; `cancelled` when its webhook was paused or deleted. */
export const DeliveryStatus = z.enum(['waiting', 'delivered', 'failed', 'cancelled']);
export type DeliveryStatus = z.output<typeof DeliveryStatus>;

/** Why the last try failed, in one word. */
export const DeliveryError = z.enum([
  'refused',
  'redirected',
  'gone',
  'timeout',
  'name-not-found',
  'not-reached',
  'tls-failed',
  'private-address',
  'not-https',
  'secret-unreadable',
]);
export type DeliveryError = z.output<typeof DeliveryError>;

/** Made from the event's and the webhook's id, so that an event that arrives twice is sent once. */
export const DeliveryId = z.string().regex(/^[0-9a-f]{32}$/, 'must be 32 hexadecimal digits');
export type DeliveryId = z.output<typeof DeliveryId>;

/** One event on its way to one webhook. What the receiver answers is not kept, except its status. */
export const WebhookDelivery = z
  .object({
    tenant_id: TenantId,
    delivery_id: DeliveryId,
    webhook_id: WebhookId,
    /** Also the `webhook-id` header: the same at every try. */
    event_id: z.string(),
    event_type: z.string(),
    status: DeliveryStatus,
    /** All tries, those before a redelivery included. */
    attempts: z.int().min(0),
    last_attempt_at: Instant.optional(),
    next_attempt_at: Instant.optional(),
    response_status: z.int().optional(),
    last_error: DeliveryError.optional(),
    delivered_at: Instant.optional(),
    created_at: Instant,
    seq: z.int().min(1),
  })
  .meta({ id: 'WebhookDelivery' });
export type WebhookDelivery = z.output<typeof WebhookDelivery>;
