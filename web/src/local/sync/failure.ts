import type { Attention, OutboxRow } from '../tables/outbox.ts';

/** So many rounds: it must be the command. */
const TRIES_MAX = 10;

interface AfterFailure {
  readonly tries: number;
  readonly attention?: Attention;
}

/** What changes of a row when the server failed at it once more; after ten times a person looks, where that is possible. */
export function afterFailure({ tries }: OutboxRow, at: string, mayShow = true): AfterFailure {
  const isOver = mayShow && tries + 1 >= TRIES_MAX;
  const attention = { code: 'common/unexpected', title: 'The server fails at this', at, is_stored: false };
  return { tries: tries + 1, ...(isOver && { attention }) };
}
