import { documentCell } from '../bson/cell.ts';
import type { Collection } from '../store/catalog.ts';
import type { Chunk, EntryRow, KeyRange, Position, Row } from '../store/rows.ts';
import { isEverything, type Filter } from './filter.ts';
import { matches } from './match.ts';
import { planQuery, type Plan, type Query, type Scan } from './plan.ts';
import { sortKey, type Order } from './sort.ts';
import { Failure } from '../failure.ts';

/** What a search reads from: the store, or the store under a transaction's own changes. */
export type Source = Readonly<{
  point(key: Buffer): Row | undefined;
  range(range: KeyRange, isReverse: boolean, after: Position | undefined, limit: number): Chunk<EntryRow>;
  natural(collectionId: number, after: Position | undefined, limit: number): Chunk<Row>;
}>;

const FIRST_CHUNK = 24;
const CHUNK_MAX = 512;
/** MongoDB's limit for a sort without an index. */
const SORT_BYTES_MAX = 100 * 1024 * 1024;

/** All documents that pass, in the wanted order, found as the consumer asks for them. */
export function search(source: Source, collection: Collection, query: Query, plan = planQuery(collection, query)) {
  const found = matching(candidates(source, collection, query, plan), query.filter, plan);
  return query.order.length > 0 && !plan.isSorted ? sorted(found, query.order) : found;
}

function candidates(source: Source, collection: Collection, query: Query, plan: Plan): Iterable<Row> {
  if (plan.scans === 'natural') return walkAll(source, collection.id);
  const needsMerge = plan.isSorted && plan.scans.length > 1;
  if (needsMerge)
    return merge(
      plan.scans.map((scan) => walk(source, scan)),
      query.order,
    );
  return inTurn(source, plan.scans);
}

function* inTurn(source: Source, scans: readonly Scan[]): Generator<Row> {
  for (const scan of scans) yield* walk(source, scan);
}

function* walk(source: Source, scan: Scan): Generator<Row> {
  if (scan.isPoint) {
    const row = source.point(scan.range.lo);
    if (row) yield row;
    return;
  }
  let after: Position | undefined;
  for (let limit = FIRST_CHUNK; ; limit = Math.min(limit * 4, CHUNK_MAX)) {
    const chunk = source.range(scan.range, scan.isReverse, after, limit);
    yield* chunk.rows;
    if (!chunk.next) return;
    after = chunk.next;
  }
}

function* walkAll(source: Source, collectionId: number): Generator<Row> {
  let after: Position | undefined;
  for (let limit = FIRST_CHUNK; ; limit = CHUNK_MAX) {
    const chunk = source.natural(collectionId, after, limit);
    yield* chunk.rows;
    if (!chunk.next) return;
    after = chunk.next;
  }
}

function* matching(rows: Iterable<Row>, filter: Filter, plan: Plan): Generator<Row> {
  const seen = plan.repeats ? new Set<number>() : undefined;
  const isFiltered = !isEverything(filter);
  for (const row of rows) {
    if (isFiltered && !matches(filter, documentCell(row.doc))) continue;
    if (seen?.has(row.rid)) continue;
    seen?.add(row.rid);
    yield row;
  }
}

/** The rows of several walks, each in order, as one. */
function* merge(walks: readonly Generator<Row>[], order: Order): Generator<Row> {
  const heads = walks.flatMap((walked) => advance(walked, order) ?? []);
  while (heads.length > 0) {
    let first = 0;
    for (let i = 1; i < heads.length; i++) if (isBefore(heads[i], heads[first])) first = i;
    const head = heads[first];
    if (!head) return;
    yield head.row;
    const next = advance(head.walked, order);
    if (next) heads[first] = next;
    else heads.splice(first, 1);
  }
}

type Head = Readonly<{ walked: Generator<Row>; row: Row; key: Buffer }>;

function advance(walked: Generator<Row>, order: Order): Head | undefined {
  const next = walked.next();
  return next.done ? undefined : { walked, row: next.value, key: sortKey(order, documentCell(next.value.doc)) };
}

function isBefore(a: Head | undefined, b: Head | undefined): boolean {
  return a !== undefined && b !== undefined && a.key.compare(b.key) < 0;
}

function* sorted(rows: Iterable<Row>, order: Order): Generator<Row> {
  const held: { row: Row; key: Buffer }[] = [];
  let bytes = 0;
  for (const row of rows) {
    bytes += row.doc.length;
    if (bytes > SORT_BYTES_MAX) {
      throw new Failure('QueryExceededMemoryLimitNoDiskUseAllowed', 'Sort exceeded memory limit of 104857600 bytes');
    }
    held.push({ row, key: sortKey(order, documentCell(row.doc)) });
  }
  held.sort((a, b) => a.key.compare(b.key));
  for (const { row } of held) yield row;
}
