import { Elements, type Cell } from '../bson/cell.ts';
import type { BsonWriter } from '../bson/writer.ts';
import type { WriteContext } from '../engine/context.ts';
import { Failure } from '../failure.ts';
import { parseFilter } from '../query/parse-filter.ts';
import { numberOf } from '../bson/number.ts';
import { Args } from '../wire/args.ts';
import type { Command } from '../wire/message.ts';
import { writeDetails } from '../wire/reply.ts';
import { refuseBypass } from './bypass.ts';
import type { Outcome } from './outcome.ts';
import { updateArguments } from './update.ts';
import { deleteDocuments, insertDocument, updateDocuments, type Target } from './write-documents.ts';
import { runStatements, type WriteError } from './write-errors.ts';

/** What one operation did, as the reply's cursor reports it. */
type Done = Readonly<{
  kind: 'insert' | 'update' | 'delete';
  index: number;
  n: number;
  modified?: number;
  upsertedId?: Cell | undefined;
}>;

/** Statements over several namespaces in one command. */
export function bulkWrite(context: WriteContext, command: Command): Outcome {
  const args = Args.of(command, ['ops', 'nsInfo', 'ordered', 'errorsOnly', 'bypassDocumentValidation', 'cursor']);
  refuseBypass(args);
  if (command.db !== 'admin')
    throw new Failure('IllegalOperation', 'bulkWrite may only be run against the admin database.');
  const targets = args.documents('nsInfo').map(targetOf);
  const isErrorsOnly = args.flag('errorsOnly', false);

  const done: Done[] = [];
  const errors = runStatements(context, args.documents('ops'), args.flag('ordered', true), (operation, index) => {
    done.push(runOperation(context, targets, operation, index));
  });
  return { isRefused: errors.length > 0, answer: (writer) => writeAnswer(writer, done, errors, isErrorsOnly) };
}

function targetOf(info: Cell): Target {
  const ns = Args.ofStatement('bulkWrite.nsInfo', info, ['ns']).text('ns');
  const dot = ns.indexOf('.');
  if (dot < 1 || dot === ns.length - 1) throw new Failure('InvalidNamespace', `Invalid namespace specified '${ns}'`);
  return { db: ns.slice(0, dot), name: ns.slice(dot + 1) };
}

function runOperation(context: WriteContext, targets: readonly Target[], operation: Cell, index: number): Done {
  const first = new Elements(operation.bytes, operation.start);
  const kind = first.next() ? first.name : '';
  switch (kind) {
    case 'insert': {
      const args = Args.ofStatement('insert', operation, ['insert', 'document']);
      insertDocument(context, targetAt(targets, first.cell()), args.document('document'));
      return { kind, index, n: 1 };
    }
    case 'update': {
      const args = Args.ofStatement('update', operation, [
        'update',
        'filter',
        'updateMods',
        'multi',
        'upsert',
        'hint',
        'sort',
      ]);
      const target = targetAt(targets, first.cell());
      const updated = updateDocuments(context, target, ...updateArguments(args, 'filter', 'updateMods'));
      const n = updated.matched + (updated.upsertedId ? 1 : 0);
      return { kind, index, n, modified: updated.modified, upsertedId: updated.upsertedId };
    }
    case 'delete':
      return { kind, index, n: runDelete(context, targetAt(targets, first.cell()), operation) };
    default:
      throw new Failure('FailedToParse', `Unrecognized bulkWrite operation: ${kind}`);
  }
}

function runDelete(context: WriteContext, target: Target, operation: Cell): number {
  const args = Args.ofStatement('delete', operation, ['delete', 'filter', 'multi', 'hint']);
  const filter = parseFilter(args.document('filter'));
  const isMulti = args.flag('multi', false);
  return deleteDocuments(context, target, { filter, order: [], hint: args.value('hint'), isMulti }).length;
}

function targetAt(targets: readonly Target[], position: Cell): Target {
  const target = targets[numberOf(position)];
  if (target) return target;
  throw new Failure('BadValue', 'BulkWrite ops entry has an invalid nsInfo index.');
}

function writeAnswer(
  writer: BsonWriter,
  done: readonly Done[],
  errors: readonly WriteError[],
  isErrorsOnly: boolean,
): void {
  writer.beginDocument('cursor').long('id', 0n).beginArray('firstBatch');
  const reported = isErrorsOnly ? errors : [...done, ...errors].sort((a, b) => a.index - b.index);
  reported.forEach((result, i) => {
    writer.beginDocument(String(i));
    if ('failure' in result) writeRefused(writer, result);
    else writeDone(writer, result);
    writer.end();
  });
  writer.end().string('ns', 'admin.$cmd.bulkWrite').end();
  writeTotals(writer, done, errors.length);
}

function writeDone(writer: BsonWriter, { index, n, modified, upsertedId }: Done): void {
  writer.double('ok', 1).int('idx', index).int('n', n);
  if (modified !== undefined) writer.int('nModified', modified);
  if (upsertedId) writer.beginDocument('upserted').cell('_id', upsertedId).end();
}

function writeRefused(writer: BsonWriter, { index, failure }: WriteError): void {
  writer.double('ok', 0).int('idx', index).int('n', 0).int('code', failure.code).string('errmsg', failure.message);
  writeDetails(writer, failure);
}

function writeTotals(writer: BsonWriter, done: readonly Done[], errorCount: number): void {
  const total = { inserted: 0, matched: 0, modified: 0, upserted: 0, deleted: 0 };
  for (const { kind, n, modified, upsertedId } of done) {
    if (kind === 'insert') total.inserted += n;
    else if (kind === 'delete') total.deleted += n;
    else if (upsertedId) total.upserted += n;
    else total.matched += n;
    total.modified += modified ?? 0;
  }
  writer.int('nErrors', errorCount).int('nInserted', total.inserted).int('nMatched', total.matched);
  writer.int('nModified', total.modified).int('nUpserted', total.upserted).int('nDeleted', total.deleted);
}
