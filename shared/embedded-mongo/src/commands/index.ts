import type { ReadContext, WriteContext } from '../engine/context.ts';
import type { CatalogWriter } from '../store/catalog-writer.ts';
import type { Command } from '../wire/message.ts';
import type { Answer } from '../wire/reply.ts';
import { bulkWrite } from './bulk-write.ts';
import { count } from './count.ts';
import { collMod, create } from './create.ts';
import { createIndexes } from './create-indexes.ts';
import { remove } from './delete.ts';
import { drop, dropDatabase } from './drop.ts';
import { find, getMore } from './find.ts';
import { findAndModify } from './find-and-modify.ts';
import { insert } from './insert.ts';
import { killCursors } from './kill-cursors.ts';
import { listCollections, listIndexes } from './list.ts';
import type { Outcome } from './outcome.ts';
import { update } from './update.ts';

type Read = (context: ReadContext, command: Command) => Answer;
type Write = (context: WriteContext, command: Command) => Outcome;
export type SchemaChange = (schema: CatalogWriter, command: Command, commit: number) => Answer | void;

/** Commands that only read: any reader runs them, or the writer inside a transaction. */
export const READS: ReadonlyMap<string, Read> = new Map([
  ['find', find],
  ['getMore', getMore],
  ['killCursors', killCursors],
  ['count', count],
  ['listCollections', listCollections],
  ['listIndexes', listIndexes],
]);

/** Reading commands that a transaction may hold. */
export const READS_IN_TRANSACTION: ReadonlySet<string> = new Set(['find', 'getMore', 'killCursors']);

export const WRITES: ReadonlyMap<string, Write> = new Map([
  ['insert', insert],
  ['update', update],
  ['delete', remove],
  ['findAndModify', findAndModify],
  ['bulkWrite', bulkWrite],
]);

/** Commands that change collections and indexes, outside transactions only. */
export const SCHEMA_CHANGES: ReadonlyMap<string, SchemaChange> = new Map<string, SchemaChange>([
  ['create', create],
  ['collMod', collMod],
  ['createIndexes', createIndexes],
  ['drop', drop],
  ['dropDatabase', dropDatabase],
]);

export const TRANSACTION_ENDS: ReadonlySet<string> = new Set(['commitTransaction', 'abortTransaction']);
