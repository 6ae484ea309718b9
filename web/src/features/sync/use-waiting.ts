import { useLiveQuery } from 'dexie-react-hooks';
import { countWaiting, useLocal } from '#local/index.ts';
import { waitingOf } from './model/waiting.ts';
import type { Waiting } from './model/waiting.ts';

/** How much of each kind will go by itself; undefined until it is counted. */
export function useWaiting(): Waiting | undefined {
  const db = useLocal();
  return useLiveQuery(async () => db && waitingOf(await countWaiting(db)), [db]);
}
