import { CloudEvent, type TenantId } from '@rmp/contracts';
import type { EventBatch } from '../outbox-reader.ts';
import { OpenOffsets } from './open-offsets.ts';

const EVENTS_AT_ONCE = 50;

export interface Message {
  readonly offset: string;
  readonly value: Buffer | null;
}

export interface PartitionOffset {
  readonly partition: number;
  readonly offset: bigint;
}

interface Arrived {
  readonly event: CloudEvent;
  readonly partition: number;
  readonly offset: bigint;
}

/**
 * Messages of one topic between their arrival and their effect, a queue for each tenant. A tenant that fails keeps its
 * own queue waiting and no other; its partition's offset stays behind it, so that a crash loses nothing.
 */
export class Inflow {
  readonly #queues = new Map<TenantId, Arrived[]>();
  readonly #partitions = new Map<number, OpenOffsets>();

  /** Takes a partition's next messages in; answers whose they are, and those nobody can read. */
  take(partition: number, messages: readonly Message[]): { tenants: ReadonlySet<TenantId>; unreadable: string[] } {
    const tenants = new Set<TenantId>();
    const unreadable: string[] = [];
    const open = this.#partitions.get(partition) ?? new OpenOffsets();
    this.#partitions.set(partition, open);
    for (const { offset, value } of messages) {
      open.took(BigInt(offset));
      const event = readEvent(value);
      if (event) {
        this.#queueOf(event.tenantid).push({ event, partition, offset: BigInt(offset) });
        tenants.add(event.tenantid);
      } else {
        open.done(BigInt(offset));
        unreadable.push(offset);
      }
    }

    return { tenants, unreadable };
  }

  /**
   * A tenant's next events after a seq whose effects are durable; whatever is not after it is done with. A relay that
   * took over may have sent a stretch again: of each seq the first arrival counts. Events of one seq are never parted.
   */
  read(tenantId: TenantId, after: number): EventBatch | undefined {
    const queue = this.#queues.get(tenantId) ?? [];
    const reached = queue.findIndex(({ event }) => event.seq > after);
    for (const { partition, offset } of queue.splice(0, reached === -1 ? queue.length : reached)) {
      this.#partitions.get(partition)?.done(offset);
    }
    if (queue.length === 0) this.#queues.delete(tenantId);

    return batchOf(queue);
  }

  /** How many messages of a partition wait for their effect. */
  waitingIn(partition: number): number {
    return this.#partitions.get(partition)?.size ?? 0;
  }

  /** For each partition that moved on: the first offset that is not done. */
  committable(): readonly PartitionOffset[] {
    return [...this.#partitions].flatMap(([partition, { committable: offset }]) =>
      offset === undefined ? [] : [{ partition, offset }],
    );
  }

  committed(offsets: readonly PartitionOffset[]): void {
    for (const { partition, offset } of offsets) this.#partitions.get(partition)?.committed(offset);
  }

  /** Forgets everything: after a rebalance the log hands out again, to whomever, what was not committed. */
  clear(): void {
    this.#queues.clear();
    this.#partitions.clear();
  }

  #queueOf(tenantId: TenantId): Arrived[] {
    const queue = this.#queues.get(tenantId) ?? [];
    this.#queues.set(tenantId, queue);

    return queue;
  }
}

function batchOf(queue: readonly Arrived[]): EventBatch | undefined {
  const events: CloudEvent[] = [];
  let seq = 0;
  let idsOfSeq = new Set<string>();
  for (const { event } of queue) {
    if (event.seq < seq || idsOfSeq.has(event.id)) continue;
    if (event.seq > seq) {
      if (events.length >= EVENTS_AT_ONCE) break;
      idsOfSeq = new Set();
    }
    seq = event.seq;
    idsOfSeq.add(event.id);
    events.push(event);
  }

  return events.length === 0 ? undefined : { events, seq };
}

/** Undefined for bytes that are no event of ours. */
function readEvent(value: Buffer | null): CloudEvent | undefined {
  try {
    return CloudEvent.parse(JSON.parse(value?.toString() ?? ''));
  } catch {
    return undefined;
  }
}
