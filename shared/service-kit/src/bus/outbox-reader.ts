import { CloudEvent, type TenantId } from '@rmp/contracts';
import type { Db } from 'mongodb';

/** One transaction's events, in the words they are published in. */
interface OutboxRow {
  readonly seq: number;
  readonly events: readonly string[];
}

export interface EventBatch {
  readonly events: readonly CloudEvent[];
  /** Seq of the last event; every event up to it is in this batch or was before. */
  readonly seq: number;
}

const ROWS_MAX = 50;

/** Reads the next events of a tenant after a seq; undefined when there are none. */
export const readOutboxOf =
  (db: Db) =>
  (tenantId: TenantId, after: number): Promise<EventBatch | undefined> =>
    readOutbox(db, tenantId, after);

async function readOutbox(db: Db, tenantId: TenantId, after: number): Promise<EventBatch | undefined> {
  const rows = await db
    .collection('outbox')
    .find<OutboxRow>(
      { tenant_id: tenantId, seq: { $gt: after } },
      { sort: { seq: 1 }, limit: ROWS_MAX, projection: { _id: 0, seq: 1, events: 1 } },
    )
    .toArray();
  const last = rows.at(-1);

  return last && { events: rows.flatMap(({ events }) => events.map(readEvent)), seq: last.seq };
}

/** Consumers read data through their own contract; the envelope is checked here, once. */
const readEvent = (text: string): CloudEvent => CloudEvent.parse(JSON.parse(text));

/** Tenants of a source with their newest seq, optionally only those touched since an instant, page by page. */
export async function* headsOf(db: Db, touchedSince: string | undefined): AsyncGenerator<readonly Head[]> {
  let after = '';
  for (;;) {
    const heads = await db
      .collection('heads')
      .find<Head>(touchedSince === undefined ? { tenant_id: { $gt: after } } : { touched_at: { $gt: touchedSince } }, {
        sort: touchedSince === undefined ? { tenant_id: 1 } : { touched_at: 1 },
        limit: HEADS_MAX,
        projection: { _id: 0, tenant_id: 1, seq: 1, touched_at: 1 },
      })
      .toArray();
    yield heads;
    const last = heads.at(-1);
    if (!last || heads.length < HEADS_MAX) return;
    after = last.tenant_id;
    if (touchedSince !== undefined) touchedSince = last.touched_at;
  }
}

const HEADS_MAX = 200;

export interface Head {
  readonly tenant_id: TenantId;
  readonly seq: number;
  readonly touched_at: string;
}
