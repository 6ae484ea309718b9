import { BEGINNING, PAGE_LIMIT_MAX } from '@rmp/contracts';
import type { Documents, Feed } from './places.ts';

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next_cursor: string | null;
  readonly as_of: string;
}

/** One page of a service’s list. */
export type ReadPage<Row> = (query: {
  readonly limit: string;
  readonly cursor?: string;
  readonly updated_since?: string;
}) => Promise<Page<Row>>;

export interface Told<Row, Place> {
  readonly rows: readonly Row[];
  readonly place: Place;
  /** There is more at once. */
  readonly more: boolean;
}

/** So many pages of a service make one of ours: a new device asks twenty times for 20,000 items, not a hundred. */
const PAGES_MAX = 5;
const limit = String(PAGE_LIMIT_MAX);

/** All that changed, oldest change first, deletions too; from the very beginning for who starts. */
export async function readFeed<Row>(read: ReadPage<Row>, place: Feed = {}): Promise<Told<Row, Feed>> {
  const { since = BEGINNING } = place;
  const rows: Row[] = [];
  let { cursor } = place;
  for (let pages = 0; pages < PAGES_MAX; pages += 1) {
    const page = await read({ limit, updated_since: since, ...(cursor !== undefined && { cursor }) });
    rows.push(...page.rows);
    if (page.next_cursor === null) return { rows, place: { since: page.as_of }, more: false };
    cursor = page.next_cursor;
  }
  return { rows, place: { since, ...(cursor !== undefined && { cursor }) }, more: true };
}

/** News first; then a page of the past, newest first. Who starts begins with the newest page, and hears news from there. */
export async function readDocuments<Row>(read: ReadPage<Row>, place: Documents = {}): Promise<Told<Row, Documents>> {
  if (place.since === undefined) {
    const newest = await read({ limit });
    const more = newest.next_cursor !== null;
    return { rows: newest.rows, place: { since: newest.as_of, past: newest.next_cursor }, more };
  }
  const { past = null, ...feed } = place;
  const news = await readFeed(read, feed);
  if (news.more || past === null) return { ...news, place: { ...news.place, past }, more: news.more || past !== null };

  const older = await read({ limit, cursor: past });
  return {
    rows: [...news.rows, ...older.rows],
    place: { ...news.place, past: older.next_cursor },
    more: older.next_cursor !== null,
  };
}
