import type { LocalDb } from '../database.ts';
import { markOf, setMark } from '../tables/marks.ts';

export type PassedList = 'items' | 'parties';

/** Records that were told of while something of theirs was unsent, by id. */
export const passedOver = async (db: LocalDb, list: PassedList): Promise<readonly string[]> =>
  (await markOf(db, `passed:${list}`)) ?? [];

/** Remembers these besides, in the transaction of the caller. */
export async function passOver(db: LocalDb, list: PassedList, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await setMark(db, `passed:${list}`, [...new Set([...(await passedOver(db, list)), ...ids])]);
}

export async function forgetPassed(db: LocalDb, list: PassedList, id: string): Promise<void> {
  const left = (await passedOver(db, list)).filter((one) => one !== id);
  await setMark(db, `passed:${list}`, left);
}
