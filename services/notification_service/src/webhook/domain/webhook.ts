import type { UserId, WebhookId, TenantId } from '@rmp/contracts';
import { type NewWebhook, type Webhook, WEBHOOK_SECRETS_MAX, type WebhookChange } from '@rmp/contracts/notification';
import { ok, refuse, type Result } from '@rmp/gst';

/** A replaced secret signs beside the new one for so long. */
export const OLD_SECRET_MS = 24 * 3_600_000;

export interface KeptSecret {
  readonly sealed: string;
  /** Absent: the newest one. */
  readonly valid_until?: string;
}

/** A webhook as it is stored, its secrets the newest first. */
export interface KeptWebhook extends Omit<Webhook, 'old_secret_until'> {
  readonly secrets: readonly KeptSecret[];
  readonly request_hash: string;
}

export interface WebhookBirth {
  readonly tenant_id: TenantId;
  readonly webhook_id: WebhookId;
  readonly created_by: UserId;
  readonly sealed: string;
  readonly request_hash: string;
  readonly now: string;
  readonly seq: number;
}

export const newWebhook = (
  { url, event_types, description }: NewWebhook,
  { sealed, now, ...birth }: WebhookBirth,
): KeptWebhook => ({
  ...birth,
  url,
  event_types,
  ...(description !== undefined && { description }),
  status: 'active',
  secrets: [{ sealed }],
  created_at: now,
  updated_at: now,
});

/** The webhook as others may see it: nothing made from its secrets. */
export function shownWebhook({ secrets, request_hash: _hash, ...webhook }: KeptWebhook, now: string): Webhook {
  const until = validAt(secrets, now).reduce(
    (latest, { valid_until = '' }) => (valid_until > latest ? valid_until : latest),
    '',
  );

  return { ...webhook, ...(until !== '' && { old_secret_until: until }) };
}

/** The secrets that sign at this moment. */
export const validAt = (secrets: readonly KeptSecret[], now: string): readonly KeptSecret[] =>
  secrets.filter(({ valid_until }) => valid_until === undefined || valid_until > now);

interface Deleted {
  readonly code: 'notification/webhook-deleted';
}

/** What the shop asks for. Resuming, and another address, start its health anew. */
export function changeWebhook(before: KeptWebhook, change: WebhookChange, now: string): Result<KeptWebhook, Deleted> {
  if (before.status === 'deleted') return refuse({ code: 'notification/webhook-deleted' });
  const { url = before.url, event_types = before.event_types, status = before.status } = change;
  const description = change.description ?? before.description;
  const changed: KeptWebhook = {
    ...(url === before.url ? before : withoutFailures(before)),
    url,
    event_types,
    ...(description !== undefined && { description }),
    updated_at: now,
  };
  if (status === before.status) return ok(changed);

  return ok(
    status === 'paused'
      ? { ...changed, status, paused_reason: 'by-shop', paused_at: now }
      : { ...withoutFailures(withoutPause(changed)), status },
  );
}

/** A tombstone: its secrets go, its log stays for its time. */
export const deleteWebhook = (before: KeptWebhook, now: string): KeptWebhook => ({
  ...withoutFailures(withoutPause(before)),
  status: 'deleted',
  secrets: [],
  deleted_at: now,
  updated_at: now,
});

type RotationRefusal = Deleted | { readonly code: 'notification/too-many-secrets'; readonly secrets_max: number };

/** A new secret in front; the others sign beside it until their day is over. None that still signs is dropped. */
export function rotateSecret(before: KeptWebhook, sealed: string, now: string): Result<KeptWebhook, RotationRefusal> {
  if (before.status === 'deleted') return refuse({ code: 'notification/webhook-deleted' });
  const old = validAt(before.secrets, now);
  if (old.length >= WEBHOOK_SECRETS_MAX) {
    return refuse({ code: 'notification/too-many-secrets', secrets_max: WEBHOOK_SECRETS_MAX });
  }
  const valid_until = new Date(Date.parse(now) + OLD_SECRET_MS).toISOString();

  return ok({
    ...before,
    secrets: [{ sealed }, ...old.map((secret) => ({ valid_until, ...secret }))],
    updated_at: now,
  });
}

export function withoutFailures({ failing_since: _since, ...webhook }: KeptWebhook): KeptWebhook {
  return webhook;
}

function withoutPause({ paused_reason: _reason, paused_at: _at, ...webhook }: KeptWebhook): KeptWebhook {
  return webhook;
}
