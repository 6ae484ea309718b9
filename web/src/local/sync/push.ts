import type { OutboxRow } from '../tables/outbox.ts';
import type { Later } from './ask.ts';
import { afterFailure } from './failure.ts';
import { BATCH_MAX, nextBatch } from './next-batch.ts';
import type { Lane } from './lanes.ts';
import { sendBatch } from './send-batch.ts';
import type { SyncDeps } from './sync-deps.ts';

/** `later` is why something still waits; absent when all that could go has gone. */
export interface PushEnd {
  readonly later?: Later;
}

/**
 * Sends what waits, oldest first, and at least a sign of life. A command the server does not take is marked for a person
 * and the others go on; a service that is away holds up its own commands only; without any server the round ends at once.
 */
export async function push(deps: SyncDeps): Promise<PushEnd> {
  const round: Round = { after: 0, size: BATCH_MAX, closed: new Set(), failures: 0, seenTo: 0, hasMoved: false };
  let rows = await nextBatch(deps.db, round);
  do {
    const mayGoOn = await pushBatch(deps, round, rows);
    if (!mayGoOn) break;
    rows = await nextBatch(deps.db, round);
  } while (rows.length > 0);
  return round.later ? { later: { ...round.later, ...(round.hasMoved && { hasMoved: true }) } } : {};
}

/** What one run over the queue has met. */
interface Round {
  after: number;
  size: number;
  readonly closed: Set<Lane>;
  /** Commands the server failed at, one by one. */
  failures: number;
  /** The last place of a batch that got no answer: the server may have seen it. */
  seenTo: number;
  hasMoved: boolean;
  later?: Later;
}

/** Whether there is any sense in sending more. */
async function pushBatch(deps: SyncDeps, round: Round, rows: readonly OutboxRow[]): Promise<boolean> {
  const sent = await sendBatch(deps, rows);
  if (sent.is === 'moved') {
    for (const lane of sent.away) round.closed.add(lane);
    round.hasMoved ||= sent.gone > 0;
    if (sent.failed > 0) round.later = { is: 'later', why: 'broken' };
    if (sent.away.size > 0) round.later = { is: 'later', why: 'busy' };
    round.after = rows.at(-1)?.place ?? round.after;
    round.size = Math.min(BATCH_MAX, round.size * 2);
    return true;
  }

  round.later = sent;
  if (sent.why !== 'broken') return false;
  return searchCulprit(deps, round, rows);
}

/**
 * The server failed at a whole batch: halves of it show which command it was for, and the others go on. Whoever got no
 * answer is known by bringing again what the server may have seen: so nothing goes on that was not in a batch with it,
 * and a culprit that is alone is brought again together with what comes next.
 */
async function searchCulprit(deps: SyncDeps, round: Round, rows: readonly OutboxRow[]): Promise<boolean> {
  const [first] = rows;
  if (!first) return false;
  round.seenTo = Math.max(round.seenTo, rows.at(-1)?.place ?? 0);
  if (rows.length > 1) {
    round.size = Math.ceil(rows.length / 2);
    return true;
  }
  const hasOthers = round.seenTo > first.place;
  await deps.db.outbox.update(first.place, afterFailure(first, deps.now(), hasOthers));
  round.after = first.place;
  round.failures += 1;
  return hasOthers && round.failures < FAILURES_MAX;
}

/** So many in one round: it must be the server. */
const FAILURES_MAX = 3;
