import type { CloudEvent } from '@rmp/contracts';
import type { LoggedEvent } from '@rmp/contracts/analytics';
import { type Page, type PageQuery, readPage, type TenantDb, type Tx } from '@rmp/service-kit';

/** An event as kept. Its data is text: nothing ever asks for a part of it, and field names of others stay harmless. */
interface StoredEvent extends Omit<LoggedEvent, 'data'> {
  /** Order among the events of one transaction, padded so that it sorts as text. */
  readonly place: string;
  readonly data_json: string;
}

export interface EventCount {
  readonly type: string;
  readonly count: number;
}

/** One shop's log of events and how many there were of each type. */
export interface EventStore {
  page(query: PageQuery, type: string | undefined): Promise<Page<LoggedEvent>>;
  counts(): Promise<readonly EventCount[]>;
  /** Queues the log rows; the transaction fails with `DuplicateKey` when one of the events was logged before. */
  log(tx: Tx, events: readonly CloudEvent[]): void;
  count(tx: Tx, counts: readonly EventCount[]): void;
}

/** Far more than there are kinds of events; a shop cannot invent kinds. */
const TYPES_MAX = 500;

export function eventStore(db: TenantDb): EventStore {
  const log = db.collection<StoredEvent>('event_log');
  const counts = db.collection<EventCount>('event_counts');

  return {
    page: async (query, type) => {
      const filter = type === undefined ? {} : { type };
      const page = await readPage(log, { query, key: 'place', filter, newestFirst: true });

      return { ...page, rows: page.rows.map(shown) };
    },
    counts: () => counts.find({}, { sort: { type: 1 }, limit: TYPES_MAX, projection: { type: 1, count: 1 } }),
    log: (tx, events) => events.forEach((event, position) => tx.insert('event_log', storedEvent(event, position, tx))),
    count: (tx, added) =>
      added.forEach(({ type, count }) => tx.update('event_counts', { type }, { $inc: { count } }, { upsert: true })),
  };
}

function storedEvent(event: CloudEvent, position: number, { tenant_id, seq, now }: Tx): StoredEvent {
  const { id, type, source, subject, time, data } = event;

  return {
    tenant_id,
    event_id: id,
    seq,
    place: String(position).padStart(6, '0'),
    type,
    source,
    subject,
    source_seq: event.seq,
    occurred_at: time,
    logged_at: now,
    data_json: JSON.stringify(data),
  };
}

/** The cast: `storedEvent` wrote the text from an event's data, which is an object. */
const shown = ({ data_json, place: _place, ...event }: StoredEvent): LoggedEvent => ({
  ...event,
  data: JSON.parse(data_json) as LoggedEvent['data'],
});
