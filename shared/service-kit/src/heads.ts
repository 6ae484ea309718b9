import type { TenantId } from '@rmp/contracts';
import type { ClientSession, MongoClient } from 'mongodb';
import { DuplicateKey } from './duplicate-key.ts';
import type { PendingWrites } from './pending-writes.ts';

/** A tenant's place in a service: the last seq and the last serial of each counter. */
export interface Head {
  readonly seq: number;
  readonly series?: Readonly<Record<string, number>>;
}

/**
 * The heads this process last committed. Only a guess: the write that takes the next place names the seq it builds on,
 * and the database refuses it when another process was there meanwhile.
 */
export interface KnownHeads {
  get(tenantId: TenantId): Head | undefined;
  committed(tenantId: TenantId, head: Head): void;
  forget(tenantId: TenantId): void;
}

const KNOWN_MAX = 10_000;

export function knownHeads(): KnownHeads {
  const heads = new Map<TenantId, Head>();

  return {
    get: (tenantId) => heads.get(tenantId),
    committed: (tenantId, head) => {
      heads.delete(tenantId);
      heads.set(tenantId, head);
      const [oldest] = heads.keys();
      if (heads.size > KNOWN_MAX && oldest !== undefined) heads.delete(oldest);
    },
    forget: (tenantId) => void heads.delete(tenantId),
  };
}

/** The place after a head, with the next serial of each counter in `take`. */
export const nextHead = ({ seq, series = {} }: Head, take: readonly string[]): Head => ({
  seq: seq + 1,
  series: { ...series, ...Object.fromEntries(take.map((counter) => [counter, (series[counter] ?? 0) + 1])) },
});

/** Takes the next place by asking the database: one round trip, always right. */
export async function takeHead(
  client: MongoClient,
  database: string,
  session: ClientSession,
  tenantId: TenantId,
  take: readonly string[],
  now: string,
): Promise<Head> {
  const head = await client
    .db(database)
    .collection('heads')
    .findOneAndUpdate({ tenant_id: tenantId }, headUpdate(take, now), {
      session,
      upsert: true,
      returnDocument: 'after',
      projection: { _id: 0, seq: 1, series: 1 },
    });

  return head as unknown as Head;
}

/**
 * Queues taking the next place after a guessed head. A wrong guess matches nothing, so the upsert would make a second
 * head, which the unique index refuses: `isStale` tells that refusal from others.
 */
export function queueHead(writes: PendingWrites, guess: Head, take: readonly string[], now: string): void {
  writes.update('heads', { seq: guess.seq }, headUpdate(take, now), { upsert: true });
}

export const isStale = (error: unknown): boolean => error instanceof DuplicateKey && error.collection === 'heads';

const headUpdate = (take: readonly string[], now: string) => ({
  $inc: { seq: 1, ...Object.fromEntries(take.map((counter) => [`series.${counter}`, 1])) },
  $set: { touched_at: now },
});
