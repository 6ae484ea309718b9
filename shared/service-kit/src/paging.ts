import { BEGINNING } from '@rmp/contracts';
import { Problem } from './problem.ts';
import type { Filter, FindOptions, TenantCollection } from './tenant-db.ts';

export interface PageQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly updated_since?: string | undefined;
}

export interface Page<Row> {
  readonly rows: Row[];
  readonly next_cursor: string | null;
  /** Pass it as `updated_since` to hear of all that changes later. */
  readonly as_of: string;
}

export interface PageWanted {
  readonly query: PageQuery;
  /** The collection's key: several rows changed by one transaction share a seq, and this tells them apart. */
  readonly key: string;
  readonly filter?: Filter;
  /** Newest first reads downwards; `updated_since` always reads upwards, tombstones included. */
  readonly newestFirst?: boolean;
  /** What an ordinary list leaves out, deletions for instance; a change feed shows them. */
  readonly ordinary?: Filter;
  readonly projection?: FindOptions['projection'];
}

/** The last row given, and the seq up to which the caller has seen everything. */
type Place = readonly [seq: number, key: string, seenTo: number];

/**
 * A page in `seq` order. Cursors carry seq, never time: rows that commit late would be lost. Wants the index
 * `{tenant_id, …filter, seq, <key>}`. Throws `common/invalid` for a cursor that is not ours.
 */
export async function readPage<Row extends { readonly seq: number }>(
  collection: TenantCollection<Row>,
  { query, key, filter = {}, newestFirst = false, ordinary = {}, projection }: PageWanted,
): Promise<Page<Row>> {
  const isFeed = query.updated_since !== undefined;
  const place = placeIn(query.cursor, '/cursor') ?? placeIn(query.updated_since, '/updated_since');
  const direction = newestFirst && !isFeed ? -1 : 1;
  const wanted = { ...filter, ...(isFeed ? {} : ordinary) };
  const sort = { seq: direction, [key]: direction } as const;
  const options = { sort, ...(projection && { projection }) };

  const rows = place
    ? await rowsAfter(collection, wanted, place, key, direction, query.limit + 1, options)
    : await collection.find(wanted, { ...options, limit: query.limit + 1 });

  return pageFrom(rows, query.limit, key, place?.[2] ?? 0);
}

/** First the rest of the rows that share the last seq, then the rows beyond: two plain index ranges. */
async function rowsAfter<Row>(
  collection: TenantCollection<Row>,
  filter: Filter,
  [seq, lastKey]: Place,
  key: string,
  direction: 1 | -1,
  limit: number,
  options: Omit<FindOptions, 'limit'>,
): Promise<Row[]> {
  const beyond = direction === 1 ? '$gt' : '$lt';
  const sameSeq = await collection.find({ ...filter, seq, [key]: { [beyond]: lastKey } }, { ...options, limit });
  if (sameSeq.length === limit) return sameSeq;

  const later = await collection.find(
    { ...filter, seq: { [beyond]: seq } },
    { ...options, limit: limit - sameSeq.length },
  );

  return [...sameSeq, ...later];
}

function pageFrom<Row extends { readonly seq: number }>(
  rows: Row[],
  limit: number,
  key: string,
  seenTo: number,
): Page<Row> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const newest = shown.reduce((highest, { seq }) => Math.max(highest, seq), seenTo);
  if (!last || rows.length <= limit) {
    return { rows: shown, next_cursor: null, as_of: cursorAt([newest, HIGHEST_KEY, newest]) };
  }
  const next = cursorAt([last.seq, keyOf(last, key), newest]);
  const isUpwards = last.seq === newest;

  return { rows: shown, next_cursor: next, as_of: isUpwards ? next : cursorAt([newest, HIGHEST_KEY, newest]) };
}

/** Sorts after every key: a feed resumes behind all rows of the seq it has seen. */
const HIGHEST_KEY = '\uffff';

const keyOf = (row: object, key: string): string => String((row as Readonly<Record<string, unknown>>)[key]);

const cursorAt = (place: Place): string => writeCursor(place);

function placeIn(cursor: string | undefined, pointer: string): Place | undefined {
  if (cursor === undefined) return undefined;
  if (cursor === BEGINNING) return [0, '', 0];
  const [seq, key, seenTo] = readCursor(cursor, pointer);
  if (!Number.isSafeInteger(seq) || typeof key !== 'string' || !Number.isSafeInteger(seenTo)) throw notOurs(pointer);

  return [seq as number, key, seenTo as number];
}

/** A place in a list as an opaque word. */
export const writeCursor = (values: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** The values of a cursor, unchecked. Throws `common/invalid` when it was not written by `writeCursor`. */
export function readCursor(cursor: string, pointer: string): readonly unknown[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(values)) return values;
  } catch {
    // not JSON: refused below like any other stranger
  }
  throw notOurs(pointer);
}

const notOurs = (pointer: string): Problem =>
  new Problem('common/invalid', { errors: [{ pointer, in: 'query', detail: 'not a cursor of this list' }] });
