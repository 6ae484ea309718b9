import { Failure } from '../failure.ts';
import { ID_INDEX, type Collection, type Index } from '../store/catalog.ts';
import type { KeyRange } from '../store/rows.ts';
import { boundsOf, type Bounds } from './bounds.ts';
import { constraintsOf, implies, type Constraints } from './constraints.ts';
import { isEverything, type Filter } from './filter.ts';
import type { Order } from './sort.ts';

/** One range of one index. An exact key of a unique index is looked up instead of scanned. */
export type Scan = Readonly<{ range: KeyRange; isPoint: boolean; isReverse: boolean }>;
/** How to find documents: ranges of indexes, or the whole collection in natural order. */
export type Plan = Readonly<{
  scans: readonly Scan[] | 'natural';
  /** Every scan yields the wanted order by itself. */
  isSorted: boolean;
  /** The same document may come up twice. */
  repeats: boolean;
  /** The filter narrows what is read; otherwise every document is looked at. */
  isNarrow: boolean;
}>;

/** What a command wants to find. */
export type Query = Readonly<{
  filter: Filter;
  order: Order;
  hint?: string | undefined;
  /** Commits up to this number are visible: newer indexes cannot be read. */
  snapshotAt?: number | undefined;
}>;

type Candidate = Plan & Readonly<{ score: number }>;

const UNINDEXED: Plan = { scans: 'natural', isSorted: false, repeats: false, isNarrow: false };

/** Equality prefix, then one range, then order: the index that serves most of the query. */
export function planQuery(collection: Collection, query: Query): Plan {
  const best = bestCandidate(collection, query, query.filter);
  if (query.hint !== undefined) return best ?? hintedScan(collection, query);
  const union = best && best.score >= UNIQUE_SCORE ? undefined : planUnion(collection, query);
  if (union && (!best || union.score > best.score)) return union;
  return best ?? UNINDEXED;
}

const UNIQUE_SCORE = 1000;

function bestCandidate(collection: Collection, query: Query, filter: Filter): Candidate | undefined {
  const constraints = constraintsOf(filter);
  let best: Candidate | undefined;
  for (const index of usable(collection, query)) {
    if (index.partial && !implies(constraints, filter, index.partial)) continue;
    const candidate = candidateOf(index, query.order, constraints);
    if (candidate && (!best || candidate.score > best.score)) best = candidate;
  }
  return best;
}

function usable(collection: Collection, { hint, snapshotAt = Infinity }: Query): readonly Index[] {
  if (hint === undefined) return collection.indexes.filter((index) => index.madeAt <= snapshotAt);
  const named = collection.indexes.filter((index) => index.name === hint);
  if (named.length > 0) return named;
  throw new Failure('BadValue', 'hint provided does not correspond to an existing index');
}

function candidateOf(index: Index, order: Order, constraints: Constraints): Candidate | undefined {
  const bounds = boundsOf(index, constraints);
  const direction = directionFor(index, order, constraints, bounds.pointParts);
  if (bounds.pointParts === 0 && !bounds.hasRange && direction === undefined) return undefined;
  const isPoint = bounds.isExact && index.isUnique && index.multikey === 0;
  return {
    scans: bounds.ranges.map((range) => ({ range, isPoint, isReverse: direction === 'backward' })),
    isSorted: direction !== undefined,
    repeats: index.multikey !== 0,
    isNarrow: bounds.pointParts > 0 || bounds.hasRange,
    score: isPoint ? UNIQUE_SCORE : scoreOf(bounds, direction !== undefined),
  };
}

function scoreOf({ pointParts, hasRange }: Bounds, isSorted: boolean): number {
  return pointParts * 4 + (hasRange ? 2 : 0) + (isSorted ? 3 : 0);
}

/** The way to walk the index so that it yields the order; undefined when no way does. */
function directionFor(
  index: Index,
  order: Order,
  constraints: Constraints,
  pointParts: number,
): 'forward' | 'backward' | undefined {
  if (order.length === 0) return undefined;
  let part = 0;
  let isReverse: boolean | undefined;
  for (const { path, isDescending } of order) {
    while (part < pointParts && index.order[part]?.path !== path) part++;
    const indexed = index.order[part];
    const isFixed = constraints.get(path.text)?.points?.length === 1;
    if (indexed?.path !== path) {
      if (isFixed && index.multikey === 0) continue;
      return undefined;
    }
    if ((index.multikey & (1 << part)) !== 0) return undefined;
    part++;
    if (isFixed) continue;
    const needsReverse = indexed.isDescending !== isDescending;
    if (isReverse !== undefined && isReverse !== needsReverse) return undefined;
    isReverse = needsReverse;
  }
  return isReverse ? 'backward' : 'forward';
}

/** An `$or` whose every branch, together with what stands beside it, has an index. */
function planUnion(collection: Collection, query: Query): Candidate | undefined {
  const split = splitOr(query.filter);
  if (!split) return undefined;
  const scans: Scan[] = [];
  let isSorted = true;
  let score = Infinity;
  for (const branch of split.any) {
    const best = bestCandidate(collection, query, { kind: 'and', all: [...split.rest, branch] });
    if (!best?.isNarrow || best.scans === 'natural') return undefined;
    scans.push(...best.scans);
    isSorted &&= best.isSorted;
    score = Math.min(score, best.score);
  }
  return { scans, isSorted, repeats: true, isNarrow: true, score };
}

function splitOr(filter: Filter): { any: readonly Filter[]; rest: readonly Filter[] } | undefined {
  if (filter.kind === 'or') return { any: filter.any, rest: [] };
  if (filter.kind === 'field') return undefined;
  const or = filter.all.find((part) => part.kind === 'or');
  if (or?.kind !== 'or') return undefined;
  return { any: or.any, rest: filter.all.filter((part) => part !== or) };
}

/** A hinted index that the filter does not constrain is walked as a whole. */
function hintedScan(collection: Collection, query: Query): Plan {
  const index = usable(collection, query)[0];
  const isUseless = !index || index.partial !== undefined;
  if (isUseless) throw new Failure('NoQueryExecutionPlans', 'the hinted index cannot answer this query');
  const { ranges } = boundsOf(index, new Map());
  return {
    scans: ranges.map((range) => ({ range, isPoint: false, isReverse: false })),
    isSorted: false,
    repeats: index.multikey !== 0,
    isNarrow: false,
  };
}

/**
 * Refuses what would read a whole collection to find some of it. An empty filter needs no index when an index gives the
 * order, or when the whole collection is meant (`isWholeMeant`: a limit bounds it, or everything is counted or deleted).
 * @throws Failure NoQueryExecutionPlans
 */
export function refuseUnindexed(collection: Collection, query: Query, plan: Plan, isWholeMeant: boolean): void {
  const isSearch = !isEverything(query.filter);
  const isServed = plan.isNarrow || (!isSearch && (plan.isSorted || (isWholeMeant && query.order.length === 0)));
  if (isServed) return;
  const known = collection.indexes.map((index) => index.name).filter((name) => name !== ID_INDEX);
  throw new Failure(
    'NoQueryExecutionPlans',
    `No index serves this query on ${collection.db}.${collection.name} (indexes: ${['_id', ...known].join(', ')}); ` +
      'this engine was told to refuse queries that read a whole collection.',
  );
}
