import type { LocalDb } from '../database.ts';
import type { CommandKind, OutboxRow } from '../tables/outbox.ts';
import { attentionRows } from './attention.ts';
import { kindsBeside } from './lanes.ts';
import type { Lane } from './lanes.ts';

/** How far one run over the queue has come. */
export interface Place {
  /** Everything up to this place had its turn. */
  readonly after: number;
  /** Services that are away: theirs waits. */
  readonly closed: ReadonlySet<Lane>;
  /** How many commands go together at most. */
  readonly size: number;
}

/** `PUSH_COMMANDS_MAX` of the contract, whose schemas stay out of the page. */
export const BATCH_MAX = 200;

/** Half of what the server takes: bills of 200 lines each are sent in smaller batches. */
const BATCH_BYTES_MAX = 4_000_000;

/**
 * What goes next: the oldest commands behind a place, without those a person must look at first and what cannot be
 * without them. The queue is read a page at a time, however long it is.
 */
export async function nextBatch(db: LocalDb, place: Place): Promise<readonly OutboxRow[]> {
  const missing = await missingSubjects(db);
  const rows: OutboxRow[] = [];
  let bytes = 0;
  let { after } = place;
  for (;;) {
    const page = await pageAfter(db, { ...place, after });
    for (const row of page) {
      if (row.attention || isBehind(row, missing)) continue;
      bytes += JSON.stringify(row.data).length;
      if (rows.length === place.size || (rows.length > 0 && bytes > BATCH_BYTES_MAX)) return rows;
      rows.push(row);
    }
    const last = page.at(-1);
    if (!last) return rows;
    after = last.place;
  }
}

/** Records the server does not have, because it refused to add them. */
export async function missingSubjects(db: LocalDb): Promise<ReadonlySet<string>> {
  const refused = await attentionRows(db);
  return new Set(refused.filter(({ kind }) => CREATES.has(kind)).flatMap(({ touches }) => touches));
}

/** Whether the server could only refuse it as long as its subject is missing. Money and bills are taken all the same. */
export const isBehind = ({ kind, touches }: OutboxRow, missing: ReadonlySet<string>): boolean =>
  NEEDS_ITS_SUBJECT.has(kind) && touches.some((id) => missing.has(id));

const CREATES: ReadonlySet<CommandKind> = new Set(['add-item', 'add-customer']);
const NEEDS_ITS_SUBJECT: ReadonlySet<CommandKind> = new Set(['change-item', 'move-stock', 'change-customer']);

/** Rows of one kind come in the order of their places; those of several are put in order by their keys alone. */
async function pageAfter(db: LocalDb, { after, closed, size }: Place): Promise<readonly OutboxRow[]> {
  if (closed.size === 0) return db.outbox.where('place').above(after).limit(size).toArray();
  const keys = await db.outbox.where('kind').anyOf(kindsBeside(closed)).primaryKeys();
  const next = keys.filter((key) => key > after).toSorted((a, b) => a - b);
  const rows = await db.outbox.bulkGet(next.slice(0, size));
  return rows.filter((row) => row !== undefined);
}
