import type { Db } from 'mongodb';

/** Rows to delete when an instant in them is older than so long. The same job on every engine; no TTL indexes. */
export interface Retention {
  readonly collection: string;
  /** An indexed RFC 3339 instant. */
  readonly field: string;
  readonly keepMs: number;
}

const DAY_MS = 86_400_000;
const ROUND_EVERY_MS = 3_600_000;

/** What the kit keeps for a time only. The outbox is the log of the embedded bus, so it outlives any outage. */
export const kitRetention: readonly Retention[] = [
  { collection: 'idempotency_keys', field: 'recorded_at', keepMs: 30 * DAY_MS },
  { collection: 'outbox', field: 'recorded_at', keepMs: 90 * DAY_MS },
];

/** Deletes what is due once an hour, until stopped. */
export function startRetention(
  db: Db,
  entries: readonly Retention[],
  nowMs: () => number,
  onError: (error: unknown) => void,
): { readonly stop: () => void } {
  const timer = setInterval(() => {
    deleteDue(db, entries, nowMs()).catch(onError);
  }, ROUND_EVERY_MS);
  timer.unref();

  return { stop: () => clearInterval(timer) };
}

/** One round. Deleting twice, or by two processes, is harmless. */
export async function deleteDue(db: Db, entries: readonly Retention[], nowMs: number): Promise<void> {
  for (const { collection, field, keepMs } of entries) {
    await db.collection(collection).deleteMany({ [field]: { $lt: new Date(nowMs - keepMs).toISOString() } });
  }
}
