import type { LocalDb } from '../database.ts';
import type { OutboxRow } from '../tables/outbox.ts';
import type { Later } from './ask.ts';
import { laneOf, nextBatch } from './lanes.ts';
import type { Lane } from './lanes.ts';
import type { PushDeps, Sent } from './push-deps.ts';
import { sendOwnCall } from './send-own-call.ts';
import { sendSales } from './send-sales.ts';
import { touches } from './touches.ts';

/** `later` is why something still waits; absent when all that could go has gone. */
export interface Pushed {
  readonly later?: Later;
}

/**
 * Sends what waits, oldest first. A command the server refuses is marked for a person and the next one has its turn; a
 * service that is away holds up its own commands only; without any server the round ends at once.
 */
export async function push(deps: PushDeps): Promise<Pushed> {
  const round: Round = { closed: new Set(), broken: new Map(), single: new Set() };
  for (;;) {
    const batch = nextBatch(await sendableRows(deps.db, round));
    const [first] = batch;
    if (!first) return round.later ? { later: round.later } : {};

    const lane = laneOf(first.kind);
    const rows = round.single.has(lane) ? [first] : batch;
    const sent = await sendRows(deps, rows);
    if (sent.is === 'moved') continue;

    round.later = sent;
    if (sent.why === 'nobody' || sent.why === 'sign-in') return { later: sent };
    if (sent.why === 'busy') round.closed.add(lane);
    else if (rows.length > 1) round.single.add(lane);
    else await setAside(deps, round, first);
  }
}

/** What one run over the queue has met. */
interface Round {
  readonly closed: Set<Lane>;
  /** Rows the server failed at in this round, by place. */
  readonly broken: Map<number, OutboxRow>;
  /** Lanes whose batches go one by one, because the server failed at a whole one. */
  readonly single: Set<Lane>;
  later?: Later;
}

/** The server failed at just this command: the others go on, until it has failed at so many that it must be the server. */
async function setAside({ db, now }: PushDeps, round: Round, row: OutboxRow): Promise<void> {
  round.broken.set(row.place, row);
  const ofLane = [...round.broken.values()].filter(({ kind }) => laneOf(kind) === laneOf(row.kind));
  if (ofLane.length >= BROKEN_MAX) round.closed.add(laneOf(row.kind));

  const tries = row.tries + 1;
  const attention = { code: 'common/unexpected', title: 'The server fails at this', at: now(), is_stored: false };
  await db.outbox.update(row.place, { tries, ...(tries >= TRIES_MAX && { attention }) });
}

const BROKEN_MAX = 3;
const TRIES_MAX = 10;

const sendRows = (deps: PushDeps, rows: readonly OutboxRow[]): Promise<Sent> => {
  const [first] = rows;
  return first && isOwnCall(first) ? sendOwnCall(deps, first) : sendSales(deps, rows);
};

const isOwnCall = (row: OutboxRow): row is Parameters<typeof sendOwnCall>[1] => laneOf(row.kind) !== 'sales';

/** The oldest rows that may go now. A row waits behind one it depends on. */
async function sendableRows(db: LocalDb, { closed, broken }: Round): Promise<readonly OutboxRow[]> {
  const rows = await db.outbox.orderBy('place').toArray();
  const notYetThere = new Set(rows.filter((row) => row.attention && CREATES.has(row.kind)).flatMap(touches));
  const behind = new Set([...broken.values()].flatMap(touches));
  const mayGo = (row: OutboxRow): boolean =>
    !row.attention &&
    !closed.has(laneOf(row.kind)) &&
    !broken.has(row.place) &&
    !touches(row).some((id) => behind.has(id) || (NEEDS_ITS_SUBJECT.has(row.kind) && notYetThere.has(id)));

  return rows.filter(mayGo);
}

const CREATES: ReadonlySet<string> = new Set(['add-item', 'add-customer']);

/** Commands a service refuses for a record it does not have. Money and bills are taken all the same. */
const NEEDS_ITS_SUBJECT: ReadonlySet<string> = new Set(['change-item', 'move-stock', 'change-customer']);
