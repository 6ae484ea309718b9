import { useLiveQuery } from 'dexie-react-hooks';
import type { LocalDb } from '#local/index.ts';

export interface UnsentCount {
  readonly commands: number;
  /** Bills begun, on the counter or set aside. */
  readonly held: number;
}

/** How much a backup would hold, live; undefined until it is counted. */
export function useUnsentCount(db: LocalDb | undefined): UnsentCount | undefined {
  return useLiveQuery(async () => db && { commands: await db.outbox.count(), held: await db.held.count() }, [db]);
}
