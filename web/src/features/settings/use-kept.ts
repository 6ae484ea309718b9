import { useQuery } from '@tanstack/react-query';
import { useLiveQuery } from 'dexie-react-hooks';
import { useLocal } from '#local/index.ts';
import type { LocalDb } from '#local/index.ts';
import { now } from '#platform/clock.ts';
import { ProblemAnswer } from '#platform/problem-answer.ts';

/** What the server told of something, and when. */
interface Told<Data> {
  readonly data: Data;
  readonly as_of: string;
}

/** What only the server knows, or what it last told this device of it. */
export interface Kept<Data> {
  readonly told: Told<Data> | undefined;
  /** The server could not be asked: what is told is from before. */
  readonly isOld: boolean;
  readonly error: Error | null;
  readonly askAgain: () => void;
}

/**
 * Asks the server and keeps what it tells on this device, so that the page is never empty for want of a network. A
 * refusal shows nothing: who may see it no more does not see what was kept either.
 */
export function useKept<Data>(
  name: `settings:${string}`,
  key: readonly unknown[],
  ask: () => Promise<Data>,
): Kept<Data> {
  const db = useLocal();
  const kept = useLiveQuery(async () => db && readKept<Data>(db, name), [db, name]);
  const query = useQuery({
    queryKey: key,
    queryFn: async () => {
      const told: Told<Data> = { data: await ask(), as_of: now() };
      await db?.marks.put({ name, value: told });
      return told;
    },
    enabled: db !== undefined,
    networkMode: 'always',
  });

  const isRefused = query.error instanceof ProblemAnswer && query.error.status === 403;
  return {
    told: query.data ?? (isRefused ? undefined : kept),
    isOld: query.failureCount > 0,
    error: query.error,
    askAgain: () => void query.refetch(),
  };
}

/** The cast: marks of these names are written by `useKept` only, each name with one kind of data. */
const readKept = async <Data>(db: LocalDb, name: string): Promise<Told<Data> | undefined> =>
  (await db.marks.get(name))?.value as Told<Data> | undefined;
