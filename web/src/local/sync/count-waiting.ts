import type { LocalDb } from '../database.ts';
import type { CommandKind } from '../tables/outbox.ts';
import { inAttention } from './attention.ts';

/** How many commands will go by themselves, counted by index: ten thousand bills are not read for it. */
export const countPending = async (db: LocalDb): Promise<number> =>
  (await db.outbox.count()) - (await inAttention(db).count());

/** The same by kind. */
export async function countWaiting(db: LocalDb): Promise<readonly (readonly [kind: CommandKind, count: number])[]> {
  const kinds = kindsIn(await db.outbox.orderBy('kind').uniqueKeys());
  const held = await inAttention(db).toArray();
  return Promise.all(
    kinds.map(async (kind) => {
      const count = await db.outbox.where('kind').equals(kind).count();
      return [kind, count - held.filter((row) => row.kind === kind).length] as const;
    }),
  );
}

/** The cast: rows of the queue are written by `enqueue` only, whose kinds these are. */
const kindsIn = (keys: unknown): readonly CommandKind[] => keys as readonly CommandKind[];
