import type { Later } from '../sync/ask.ts';

/** A small fact this device remembers under a name: cursors, the last success, the order of favourites. */
export interface Mark {
  readonly name: string;
  readonly value: unknown;
}

/** What sync remembers. A feature's own marks begin with its name and a colon. */
export interface SyncMarks {
  readonly last_success_at: string;
  readonly server_answered: boolean;
  /** The server's clock less this device's, in milliseconds, as last measured. */
  readonly clock_offset: { readonly offset_ms: number; readonly measured_at: string };
  /** How far the server's changes were read. */
  readonly pulled: PulledPlace;
  /** By what the server knows this very device, and tells it from a copy. */
  readonly ack: Ack;
  /** Why something waited after the last exchange. */
  readonly trouble: Later['why'] | 'none';
  /** Records that were told of while something of theirs was unsent, by id: fetched once that has gone. */
  readonly 'passed:items': readonly string[];
  readonly 'passed:parties': readonly string[];
  /** The prefix whose highest numbers the server has told. */
  readonly series_known: string;
}

/** The server's own word for the place; `ready` once all items and customers came, `more` while the past is on its way. */
export interface PulledPlace {
  readonly cursor: string;
  readonly ready: boolean;
  readonly more: boolean;
}

/** What the last acknowledgement of this device said. */
export interface Ack {
  readonly device_id: string;
  readonly epoch: number;
  /** Content hash of a command it acknowledged. */
  readonly last_ack?: string;
}

interface WithMarks {
  readonly marks: {
    get(name: string): PromiseLike<Mark | undefined>;
    put(mark: Mark): PromiseLike<unknown>;
  };
}

export async function markOf<Name extends keyof SyncMarks>(
  db: WithMarks,
  name: Name,
): Promise<SyncMarks[Name] | undefined> {
  const mark = await db.marks.get(name);
  return mark && valueOf<Name>(mark);
}

export async function setMark<Name extends keyof SyncMarks>(
  db: WithMarks,
  name: Name,
  value: SyncMarks[Name],
): Promise<void> {
  await db.marks.put({ name, value });
}

/** The cast: marks of these names are written by `setMark` only. */
const valueOf = <Name extends keyof SyncMarks>(mark: Mark): SyncMarks[Name] => mark.value as SyncMarks[Name];
