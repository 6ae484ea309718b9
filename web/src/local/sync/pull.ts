import type { LocalDb } from '../database.ts';
import { markOf, setMark } from '../tables/marks.ts';
import type { FeedPlace } from '../tables/marks.ts';
import { askOnce } from './ask.ts';
import type { Ask, Later } from './ask.ts';
import { FEEDS } from './feeds.ts';
import type { Feed } from './feeds.ts';
import { touches } from './touches.ts';

export interface PullDeps {
  readonly db: LocalDb;
  readonly ask: Ask;
}

/**
 * Fetches what changed elsewhere, page by page; each page and the place after it are written together, so that it goes
 * on where it was cut off. A record with something unsent is left as it is here and fetched once that has gone.
 */
export async function pull(deps: PullDeps): Promise<Later | undefined> {
  let later: Later | undefined;
  for (const feed of FEEDS) {
    const stopped = (await readFeed(deps, feed)) ?? (await refetchPassed(deps, feed));
    later ??= stopped;
    if (stopped?.why === 'nobody' || stopped?.why === 'sign-in') return stopped;
  }
  return later;
}

/** Pages until the feed's end. A list this person may not read is passed over. */
async function readFeed({ db, ask }: PullDeps, feed: Feed): Promise<Later | undefined> {
  for (;;) {
    const place = (await markOf(db, feed.mark)) ?? {};
    const answer = await askOnce(ask, `${feed.path}?${queryOf(place)}`);
    if (answer.is === 'later') return answer;
    if (answer.is === 'refused') return undefined;

    const page = pageIn(answer.body);
    if (!page) return { is: 'later', why: 'nobody' };
    const isEnd = page.next_cursor === null || (feed.first === 'page' && place.since === undefined);
    await keepPage(db, feed, page, isEnd ? { since: page.as_of } : { ...place, cursor: page.next_cursor ?? '' });
    if (isEnd) return undefined;
  }
}

async function keepPage(db: LocalDb, feed: Feed, page: Page, place: FeedPlace): Promise<void> {
  await db.transaction('rw', [db.table(feed.name), db.outbox, db.marks], async () => {
    const unsent = await unsentIds(db);
    const passed = feed.name === 'bills' ? [] : page.rows.map(feed.idOf).filter((id) => unsent.has(id));
    const rows = feed.name === 'bills' ? page.rows : page.rows.filter((row) => !unsent.has(feed.idOf(row)));
    await feed.keep(db, rows);
    await setMark(db, feed.mark, place);
    if (passed.length > 0)
      await setMark(db, `passed:${feed.name}`, [...new Set([...(await passedBy(db, feed)), ...passed])]);
  });
}

/** Records that were passed over while something of theirs was unsent, now that it has gone. */
async function refetchPassed({ db, ask }: PullDeps, feed: Feed): Promise<Later | undefined> {
  const unsent = await unsentIds(db);
  for (const id of (await passedBy(db, feed)).filter((one) => !unsent.has(one))) {
    const answer = await askOnce(ask, `${feed.path}/${id}`);
    if (answer.is === 'later') return answer;
    const row = answer.is === 'done' && typeof answer.body === 'object' ? answer.body : null;
    await db.transaction('rw', [db.table(feed.name), db.outbox, db.marks], async () => {
      if ((await unsentIds(db)).has(id)) return;
      if (row && feed.idOf(row) === id) await feed.keep(db, [row]);
      await setMark(
        db,
        `passed:${feed.name}`,
        (await passedBy(db, feed)).filter((one) => one !== id),
      );
    });
  }
  return undefined;
}

const passedBy = async (db: LocalDb, feed: Feed): Promise<readonly string[]> =>
  (await markOf(db, `passed:${feed.name}`)) ?? [];

/** Of every record that a command still in the queue is about. */
async function unsentIds(db: LocalDb): Promise<ReadonlySet<string>> {
  return new Set((await db.outbox.toArray()).flatMap(touches));
}

const PAGE_ROWS = 200;

function queryOf({ since, cursor }: FeedPlace): string {
  const query = new URLSearchParams({ limit: String(PAGE_ROWS) });
  if (since !== undefined) query.set('updated_since', since);
  if (cursor !== undefined) query.set('cursor', cursor);
  return query.toString();
}

interface Page {
  readonly rows: readonly object[];
  readonly next_cursor: string | null;
  readonly as_of: string;
}

/** The cast: a page of a list has its three members, or it did not come from our server. */
function pageIn(body: unknown): Page | undefined {
  const isPage = typeof body === 'object' && body !== null && 'rows' in body && 'as_of' in body;
  return isPage && Array.isArray(body.rows) ? (body as unknown as Page) : undefined;
}
