import type { DatabaseSync } from 'node:sqlite';
import { documentCell } from '../bson/cell.ts';
import { boundsOf } from '../query/bounds.ts';
import type { Catalog, Collection, Index } from './catalog.ts';
import { keysOf } from './index-keys.ts';
import type { Position, Rows } from './rows.ts';

/** What a check of the whole store found. */
export type IntegrityReport = Readonly<{
  ok: boolean;
  documents: number;
  entries: number;
  problems: readonly string[];
}>;

const CHUNK = 1000;
const PROBLEMS_MAX = 20;

/** Checks the file, then every document against its entries in every index, in both directions. */
export function checkIntegrity(database: DatabaseSync, rows: Rows, catalog: Catalog): IntegrityReport {
  const problems: string[] = [];
  for (const row of database.prepare('PRAGMA integrity_check').all()) {
    if (row['integrity_check'] !== 'ok') problems.push(String(row['integrity_check']));
  }
  let documents = 0;
  let entries = 0;
  for (const collection of catalog.values()) {
    const counted = checkCollection(rows, collection, problems);
    documents += counted.documents;
    entries += counted.entries;
  }
  const stray = count(database, 'docs') - documents;
  const strayEntries = count(database, 'entries') - entries;
  if (stray !== 0) problems.push(`${stray} documents belong to no collection`);
  if (strayEntries !== 0) problems.push(`${strayEntries} index entries belong to no document`);
  return { ok: problems.length === 0, documents, entries, problems: problems.slice(0, PROBLEMS_MAX) };
}

function count(database: DatabaseSync, table: 'docs' | 'entries'): number {
  return Number(database.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.['n']);
}

function checkCollection(rows: Rows, collection: Collection, problems: string[]) {
  const expected = new Map<Index, number>(collection.indexes.map((index) => [index, 0]));
  let documents = 0;
  let after: Position | undefined;
  do {
    const chunk = rows.natural(collection.id, after, CHUNK);
    for (const { rid, doc } of chunk.rows) {
      documents++;
      for (const index of collection.indexes) {
        const { keys } = keysOf(index, documentCell(doc));
        expected.set(index, (expected.get(index) ?? 0) + keys.length);
        for (const key of keys) if (!rows.hasEntry(key, rid)) problems.push(missing(collection, index, rid));
      }
    }
    after = chunk.next;
  } while (after);
  return { documents, entries: checkCounts(rows, collection, expected, problems) };
}

function checkCounts(
  rows: Rows,
  collection: Collection,
  expected: ReadonlyMap<Index, number>,
  problems: string[],
): number {
  let entries = 0;
  for (const [index, wanted] of expected) {
    const [range] = boundsOf(index, new Map()).ranges;
    const found = range ? rows.count(range) : 0;
    entries += found;
    if (found !== wanted) {
      problems.push(`${collection.db}.${collection.name} ${index.name}: ${found} entries for ${wanted} keys`);
    }
  }
  return entries;
}

function missing(collection: Collection, index: Index, rid: number): string {
  return `${collection.db}.${collection.name} ${index.name}: document ${rid} has no entry`;
}
