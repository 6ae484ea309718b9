import type { WebhookId } from '@rmp/contracts';
import type { DeliveryId, DeliveryStatus, WebhookDelivery } from '@rmp/contracts/notification';
import { type Page, type PageQuery, readPage, type TenantDb, type Tx } from '@rmp/service-kit';
import type { KeptDelivery } from './domain/delivery.ts';

export interface DeliveryFilter {
  readonly webhook_id: WebhookId;
  readonly status?: DeliveryStatus | undefined;
}

export interface WebhookDeliveryStore {
  readonly byId: (deliveryId: DeliveryId, tx?: Tx) => Promise<KeptDelivery | undefined>;
  /** Those that wait, the one due first in front. */
  readonly waiting: (webhookId: WebhookId, limit: number, tx?: Tx) => Promise<readonly KeptDelivery[]>;
  readonly page: (filter: DeliveryFilter, query: PageQuery) => Promise<Page<WebhookDelivery>>;
  /** A known id is a `DuplicateKey`: this event was queued for this webhook before. */
  readonly insert: (delivery: KeptDelivery, tx: Tx) => void;
  /** Fields that are no longer there go; what is sent never changes. */
  readonly replace: (before: KeptDelivery, after: KeptDelivery, tx: Tx) => void;
}

export function webhookDeliveryStore(db: TenantDb): WebhookDeliveryStore {
  const deliveries = db.collection<KeptDelivery>('webhook_deliveries');
  const inside = (tx: Tx | undefined) => (tx ? { tx } : {});

  return {
    byId: (delivery_id, tx) => deliveries.findOne({ delivery_id }, inside(tx)),
    waiting: (webhook_id, limit, tx) =>
      deliveries.find({ webhook_id, status: 'waiting' }, { ...inside(tx), sort: { next_attempt_at: 1 }, limit }),
    page: ({ webhook_id, status }, query) =>
      readPage(db.collection<WebhookDelivery>('webhook_deliveries'), {
        query,
        key: 'delivery_id',
        filter: { webhook_id, ...(status && { status }) },
        newestFirst: true,
        projection: { body: 0, tries: 0 },
      }),
    insert: (delivery, tx) => tx.insert('webhook_deliveries', { ...delivery }),
    replace: (before, { tenant_id: _bound, delivery_id, body: _same, ...fields }, tx) => {
      const gone = Object.keys(before).filter((name) => !(name in fields) && !FIXED.has(name));
      tx.update(
        'webhook_deliveries',
        { delivery_id },
        { $set: { ...fields }, ...(gone.length > 0 && { $unset: Object.fromEntries(gone.map((name) => [name, ''])) }) },
      );
    },
  };
}

const FIXED = new Set(['tenant_id', 'delivery_id', 'body']);

export function shownDelivery({ body: _body, tries: _tries, ...delivery }: KeptDelivery): WebhookDelivery {
  return delivery;
}
