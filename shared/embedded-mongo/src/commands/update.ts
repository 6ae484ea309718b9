import type { Cell } from '../bson/cell.ts';
import type { WriteContext } from '../engine/context.ts';
import { Failure } from '../failure.ts';
import { parseFilter } from '../query/parse-filter.ts';
import { parseSort } from '../query/sort.ts';
import { parseUpdate } from '../update/parse-update.ts';
import { Args } from '../wire/args.ts';
import type { Command } from '../wire/message.ts';
import { refuseBypass } from './bypass.ts';
import type { Outcome } from './outcome.ts';
import { updateDocuments, type Target, type Updated } from './write-documents.ts';
import { runStatements, writeErrors } from './write-errors.ts';

export function update(context: WriteContext, command: Command): Outcome {
  const args = Args.of(command, ['updates', 'ordered', 'bypassDocumentValidation']);
  refuseBypass(args);
  const target = { db: command.db, name: args.collection() };

  const done: { index: number; updated: Updated }[] = [];
  const errors = runStatements(context, args.documents('updates'), args.flag('ordered', true), (statement, index) => {
    done.push({ index, updated: runUpdate(context, target, statement) });
  });
  return { isRefused: errors.length > 0, answer: (writer) => writeAnswer(writer, done, errors) };
}

function runUpdate(context: WriteContext, target: Target, statement: Cell): Updated {
  const args = Args.ofStatement('update.updates', statement, ['q', 'u', 'multi', 'upsert', 'hint', 'sort']);
  return updateDocuments(context, target, ...updateArguments(args, 'q', 'u'));
}

/** What an update statement says, whatever its fields are called. */
export function updateArguments(args: Args, filterName: string, updateName: string) {
  const update = parseUpdate(args.required(updateName));
  const isMulti = args.flag('multi', false);
  const sort = args.optionalDocument('sort');
  if (isMulti && update.kind === 'replacement') {
    throw new Failure('FailedToParse', 'multi update is not supported for replacement-style update');
  }
  if (isMulti && sort) throw new Failure('FailedToParse', 'Cannot specify sort with multi=true');
  const selection = {
    filter: parseFilter(args.document(filterName)),
    order: sort ? parseSort(sort) : [],
    hint: args.value('hint'),
    isMulti,
  };
  return [selection, update, args.flag('upsert', false)] as const;
}

function writeAnswer(
  writer: Parameters<Outcome['answer']>[0],
  done: readonly { index: number; updated: Updated }[],
  errors: Parameters<typeof writeErrors>[1],
): void {
  let n = 0;
  let modified = 0;
  for (const { updated } of done) {
    n += updated.matched + (updated.upsertedId ? 1 : 0);
    modified += updated.modified;
  }
  writer.int('n', n).int('nModified', modified);
  const upserts = done.filter(({ updated }) => updated.upsertedId);
  if (upserts.length > 0) {
    writer.beginArray('upserted');
    upserts.forEach(({ index, updated }, i) => {
      writer.beginDocument(String(i)).int('index', index);
      if (updated.upsertedId) writer.cell('_id', updated.upsertedId);
      writer.end();
    });
    writer.end();
  }
  writeErrors(writer, errors);
}
