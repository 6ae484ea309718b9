import type { CloudEvent, DeviceId, NewEvent, TenantId, UserId } from '@rmp/contracts';
import type { ClientSession, Document, MongoClient } from 'mongodb';
import type { Now } from './clock.ts';
import type { RequestFacts } from './request-facts.ts';
import { cloudEvents } from './cloud-events.ts';
import { newId } from './ids.ts';
import { keyedQueue } from './keyed-queue.ts';
import { pendingWrites, type PendingWrites } from './pending-writes.ts';

export interface AuditEntry {
  /** Past tense with the thing first: `item.changed`. */
  readonly action: string;
  readonly subject: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What a transaction's body is handed. Writes wait here and leave together, just before the commit. */
export interface Tx extends Omit<PendingWrites, 'flush'> {
  readonly session: ClientSession;
  readonly tenant_id: TenantId;
  /** This change's place in the tenant's order of this service; stamps records and events. */
  readonly seq: number;
  /** Taken before the transaction: its body may run again. */
  readonly now: string;
  /** Serials taken from the counters named in `take`. A rollback gives them back, so numbers have no gap. */
  readonly taken: Readonly<Record<string, number>>;
  /** Publishes with the change or not at all. */
  append(event: NewEvent): void;
  audit(entry: AuditEntry): void;
  /** For consumers whose effect is a counter: a second time for the same event aborts with `DuplicateKey`. */
  remember(group: string, event: CloudEvent): void;
}

/** Who did it, for the audit log. Every caller is one; a person signing in is one before there is a token. */
export interface Actor {
  readonly user_id: UserId;
  readonly username: string;
  readonly device_id?: DeviceId;
}

export interface TransactionOptions {
  readonly caller?: Actor;
  /** Of the request: keeps the answer under the caller's Idempotency-Key, in this transaction. */
  readonly facts?: RequestFacts;
  /** Counters of `heads` to take the next serial from. */
  readonly take?: readonly string[];
}

/**
 * Runs a body in one transaction of one tenant: takes the tenant's next seq, lets the body read and queue writes,
 * sends them as one bulk write, commits. A write conflict runs the body again.
 */
export type Transaction = <Value>(
  tenantId: TenantId,
  options: TransactionOptions,
  body: (tx: Tx) => Promise<Value>,
) => Promise<Value>;

export interface TransactionParts {
  readonly client: MongoClient;
  readonly database: string;
  readonly service: string;
  readonly now: Now;
  /** Told after a commit that published something. */
  readonly announce: (tenantId: TenantId) => void;
}

const options = {
  readConcern: { level: 'snapshot' },
  writeConcern: { w: 'majority', journal: true },
} as const;

export function transactionsOf(parts: TransactionParts): Transaction {
  const inTurn = keyedQueue();

  return (tenantId, wanted, body) =>
    inTurn(tenantId, async () => {
      const now = parts.now();
      const session = parts.client.startSession();
      try {
        const { value, published } = await session.withTransaction(
          () => attempt(parts, session, tenantId, wanted, now, body),
          options,
        );
        if (published) parts.announce(tenantId);

        return value;
      } finally {
        await session.endSession();
      }
    });
}

async function attempt<Value>(
  parts: TransactionParts,
  session: ClientSession,
  tenantId: TenantId,
  { caller, facts, take = [] }: TransactionOptions,
  now: string,
  body: (tx: Tx) => Promise<Value>,
): Promise<{ value: Value; published: boolean }> {
  const head = await takeHead(parts, session, tenantId, take, now);
  const writes = pendingWrites(parts.client, parts.database, tenantId);
  const events: NewEvent[] = [];
  const tx: Tx = {
    ...writes,
    session,
    tenant_id: tenantId,
    seq: head.seq,
    now,
    taken: Object.fromEntries(take.map((counter) => [counter, head.series?.[counter] ?? 0])),
    append: (event) => events.push(event),
    audit: (entry) => writes.insert('audit_log', auditRow(entry, head.seq, now, caller)),
    remember: (group, event) => writes.insert('inbox', { group, event_id: event.id, recorded_at: now }),
  };

  const value = await body(tx);
  if (events.length > 0) {
    const published = cloudEvents(events, { service: parts.service, tenantId, seq: head.seq, time: now });
    writes.insert('outbox', {
      seq: head.seq,
      recorded_at: now,
      events: published.map((event) => JSON.stringify(event)),
    });
  }
  if (facts?.idempotency)
    writes.insert('idempotency_keys', { ...facts.idempotency, recorded_at: now, answer: value ?? null });
  await writes.flush(session);

  return { value, published: events.length > 0 };
}

interface Head {
  readonly seq: number;
  readonly series?: Readonly<Record<string, number>>;
}

async function takeHead(
  { client, database }: TransactionParts,
  session: ClientSession,
  tenantId: TenantId,
  take: readonly string[],
  now: string,
): Promise<Head> {
  const serials = Object.fromEntries(take.map((counter) => [`series.${counter}`, 1]));
  const head = await client
    .db(database)
    .collection('heads')
    .findOneAndUpdate(
      { tenant_id: tenantId },
      { $inc: { seq: 1, ...serials }, $set: { touched_at: now } },
      { session, upsert: true, returnDocument: 'after', projection: { _id: 0, seq: 1, series: 1 } },
    );

  return head as unknown as Head;
}

const auditRow = (
  { action, subject, before, after }: AuditEntry,
  seq: number,
  now: string,
  caller?: Actor,
): Document => ({
  audit_id: newId(),
  seq,
  at: now,
  action,
  subject,
  ...(caller && { user_id: caller.user_id, username: caller.username }),
  ...(caller?.device_id && { device_id: caller.device_id }),
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
});
