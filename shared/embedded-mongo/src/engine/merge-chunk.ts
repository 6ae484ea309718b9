import { firstRidOf, type Chunk, type EntryRow, type KeyRange, type Position, type Row } from '../store/rows.ts';
import type { Change } from './change.ts';

type Scan = Readonly<{ range: KeyRange; isReverse: boolean; after: Position | undefined }>;
type Changes = ReadonlyMap<number, Change>;

/** A part of an index scan as it is under the changes: changed rows leave it, their new entries enter in order. */
export function mergeChunk(
  chunk: Chunk<EntryRow>,
  scan: Scan,
  entries: ReadonlyMap<number, readonly Buffer[]>,
  changes: Changes,
): Chunk<EntryRow> {
  const sign = scan.isReverse ? -1 : 1;
  const rows = chunk.rows.filter((row) => !changes.has(row.rid));
  const isInside = (position: Position) =>
    (!scan.after || comparePositions(position, scan.after) * sign > 0) &&
    (!chunk.next || comparePositions(position, chunk.next) * sign <= 0);
  for (const [rid, keys] of entries) {
    const doc = changes.get(rid)?.doc;
    if (!doc) continue;
    for (const key of keys) {
      if (isInRange(key, scan.range) && isInside({ key, rid })) rows.push({ key, rid, doc });
    }
  }
  rows.sort((a, b) => comparePositions(a, b) * sign);
  return { rows, next: chunk.next };
}

/** The same for a walk over a whole collection. */
export function mergeNatural(
  chunk: Chunk<Row>,
  collectionId: number,
  after: Position | undefined,
  changes: Changes,
): Chunk<Row> {
  const from = after ? after.rid + 1 : firstRidOf(collectionId);
  const to = chunk.next ? chunk.next.rid + 1 : firstRidOf(collectionId + 1);
  const rows = chunk.rows.filter((row) => !changes.has(row.rid));
  for (const [rid, { doc }] of changes) if (doc && rid >= from && rid < to) rows.push({ rid, doc });
  rows.sort((a, b) => a.rid - b.rid);
  return { rows, next: chunk.next };
}

function isInRange(key: Buffer, { lo, hi }: KeyRange): boolean {
  return key.compare(lo) >= 0 && key.compare(hi) < 0;
}

function comparePositions(a: Position, b: Position): number {
  return a.key.compare(b.key) || a.rid - b.rid;
}
