import type { WebhookId } from '@rmp/contracts';
import { WEBHOOKS_MAX } from '@rmp/contracts/notification';
import { type Page, type PageQuery, readPage, type TenantDb, type Tx } from '@rmp/service-kit';
import type { KeptWebhook } from './domain/webhook.ts';

export interface WebhookStore {
  /** Deleted ones too. */
  readonly byId: (webhookId: WebhookId, tx?: Tx) => Promise<KeptWebhook | undefined>;
  readonly active: (tx?: Tx) => Promise<readonly KeptWebhook[]>;
  readonly hasRoom: (tx: Tx) => Promise<boolean>;
  readonly page: (query: PageQuery) => Promise<Page<KeptWebhook>>;
  /** A known id is a `DuplicateKey`. */
  readonly insert: (webhook: KeptWebhook, tx: Tx) => void;
  /** Fields that are no longer there go. */
  readonly replace: (before: KeptWebhook, after: KeptWebhook, tx: Tx) => void;
}

export function webhookStore(db: TenantDb): WebhookStore {
  const webhooks = db.collection<KeptWebhook>('webhooks');
  const inside = (tx: Tx | undefined) => (tx ? { tx } : {});
  const kept = { status: { $in: ['active', 'paused'] } };

  return {
    byId: (webhook_id, tx) => webhooks.findOne({ webhook_id }, inside(tx)),
    active: (tx) => webhooks.find({ status: 'active' }, { ...inside(tx), limit: WEBHOOKS_MAX }),
    hasRoom: async (tx) => (await webhooks.find(kept, { tx, limit: WEBHOOKS_MAX })).length < WEBHOOKS_MAX,
    page: (query) => readPage(webhooks, { query, key: 'webhook_id', ordinary: kept }),
    insert: (webhook, tx) => tx.insert('webhooks', { ...webhook }),
    replace: (before, { tenant_id: _bound, webhook_id, ...fields }, tx) => {
      const gone = Object.keys(before).filter((name) => !(name in fields) && !KEY.has(name));
      tx.update(
        'webhooks',
        { webhook_id },
        { $set: { ...fields }, ...(gone.length > 0 && { $unset: Object.fromEntries(gone.map((name) => [name, ''])) }) },
      );
    },
  };
}

const KEY = new Set(['tenant_id', 'webhook_id']);
