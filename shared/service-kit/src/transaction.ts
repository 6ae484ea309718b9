import type { CloudEvent, DeviceId, NewEvent, TenantId, UserId } from '@rmp/contracts';
import { type ClientSession, type Document, type MongoClient, MongoError } from 'mongodb';
import type { Now } from './clock.ts';
import type { RequestFacts } from './request-facts.ts';
import { cloudEvents } from './cloud-events.ts';
import { type Head, isStale, type KnownHeads, knownHeads, nextHead, queueHead, takeHead } from './heads.ts';
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
 * Runs a body in one transaction of one tenant: lets it read and queue writes under the tenant's next seq, sends them
 * as one bulk write that takes that seq first, commits. A conflict with another process runs the body again.
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
  const known = knownHeads();

  return (tenantId, wanted, body) =>
    inTurn(tenantId, async () => {
      const now = parts.now();
      const session = parts.client.startSession();
      try {
        const { value, head, published } = await session.withTransaction(
          () => attempt({ ...parts, known, session, tenantId, now, ...wanted }, body),
          options,
        );
        known.committed(tenantId, head);
        if (published) parts.announce(tenantId);

        return value;
      } finally {
        await session.endSession();
      }
    });
}

interface Attempt extends Omit<TransactionParts, 'now'>, TransactionOptions {
  readonly known: KnownHeads;
  readonly session: ClientSession;
  readonly tenantId: TenantId;
  readonly now: string;
}

interface Attempted<Value> {
  readonly value: Value;
  readonly head: Head;
  readonly published: boolean;
}

/** Builds on the head this process knows, which saves asking; another run after a conflict asks. */
async function attempt<Value>(wanted: Attempt, body: (tx: Tx) => Promise<Value>): Promise<Attempted<Value>> {
  const { client, database, known, session, tenantId, now, take = [] } = wanted;
  const guess = known.get(tenantId);
  known.forget(tenantId);
  const head = guess ? nextHead(guess, take) : await takeHead(client, database, session, tenantId, take, now);
  const writes = pendingWrites(client, database, tenantId);
  if (guess) queueHead(writes, guess, take, now);

  const { value, published } = await fill(writes, head, wanted, body);
  try {
    await writes.flush(session);
  } catch (error) {
    throw guess && isStale(error) ? runAgain() : error;
  }

  return { value, head, published };
}

/** What the driver takes as a reason to run the transaction again. */
function runAgain(): MongoError {
  const error = new MongoError('another process took this place of the tenant');
  error.addErrorLabel('TransientTransactionError');

  return error;
}

/** Lets the body queue its writes, and adds what goes with them: events, audit, the kept answer. */
async function fill<Value>(
  writes: PendingWrites,
  { seq, series = {} }: Head,
  { session, tenantId, service, now, caller, facts, take = [] }: Attempt,
  body: (tx: Tx) => Promise<Value>,
): Promise<{ value: Value; published: boolean }> {
  const events: NewEvent[] = [];
  const value = await body({
    ...writes,
    session,
    tenant_id: tenantId,
    seq,
    now,
    taken: Object.fromEntries(take.map((counter) => [counter, series[counter] ?? 0])),
    append: (event) => events.push(event),
    audit: (entry) => writes.insert('audit_log', auditRow(entry, seq, now, caller)),
    remember: (group, event) => writes.insert('inbox', { group, event_id: event.id, recorded_at: now }),
  });
  if (events.length > 0) {
    const published = cloudEvents(events, { service, tenantId, seq, time: now });
    writes.insert('outbox', { seq, recorded_at: now, events: published.map((event) => JSON.stringify(event)) });
  }
  if (facts?.idempotency) {
    writes.insert('idempotency_keys', { ...facts.idempotency, recorded_at: now, answer: value ?? null });
  }

  return { value, published: events.length > 0 };
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
