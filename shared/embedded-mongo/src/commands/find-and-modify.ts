import { documentCell } from '../bson/cell.ts';
import type { WriteContext } from '../engine/context.ts';
import { Failure } from '../failure.ts';
import { EVERYTHING } from '../query/filter.ts';
import { parseFilter } from '../query/parse-filter.ts';
import { parseProjection, project, type Projection } from '../query/projection.ts';
import { parseSort } from '../query/sort.ts';
import { parseUpdate } from '../update/parse-update.ts';
import { Args } from '../wire/args.ts';
import type { Command } from '../wire/message.ts';
import type { Answer } from '../wire/reply.ts';
import { refuseBypass } from './bypass.ts';
import type { Outcome } from './outcome.ts';
import { deleteDocuments, updateDocuments, type Selection, type Target, type Updated } from './write-documents.ts';

const ARGUMENTS = ['query', 'sort', 'remove', 'update', 'new', 'fields', 'upsert', 'hint', 'bypassDocumentValidation'];

export function findAndModify(context: WriteContext, command: Command): Outcome {
  const args = Args.of(command, ARGUMENTS);
  refuseBypass(args);
  const target = { db: command.db, name: args.collection() };
  const fields = args.optionalDocument('fields');
  const projection = fields && parseProjection(fields);
  const answer = args.flag('remove', false)
    ? removeOne(context, target, args, projection)
    : updateOne(context, target, args, projection);
  return { isRefused: false, answer };
}

function selectionOf(args: Args): Selection {
  const query = args.optionalDocument('query');
  const sort = args.optionalDocument('sort');
  return {
    filter: query ? parseFilter(query) : EVERYTHING,
    order: sort ? parseSort(sort) : [],
    hint: args.value('hint'),
    isMulti: false,
  };
}

function removeOne(context: WriteContext, target: Target, args: Args, projection: Projection | undefined): Answer {
  if (args.value('update') || args.flag('new', false) || args.flag('upsert', false)) {
    throw new Failure('FailedToParse', "Cannot specify both an update, 'new' or 'upsert' and remove=true");
  }
  const [row] = deleteDocuments(context, target, selectionOf(args));
  return (writer) => {
    writer
      .beginDocument('lastErrorObject')
      .int('n', row ? 1 : 0)
      .end();
    writeValue(writer, row?.doc, projection);
  };
}

function updateOne(context: WriteContext, target: Target, args: Args, projection: Projection | undefined): Answer {
  if (!args.value('update')) throw new Failure('FailedToParse', 'Either an update or remove=true must be specified');
  const update = parseUpdate(args.required('update'));
  const updated = updateDocuments(context, target, selectionOf(args), update, args.flag('upsert', false));
  const wantsNew = args.flag('new', false);
  return (writer) => {
    writeOutcome(writer, updated);
    writeValue(writer, wantsNew ? updated.after : updated.before, projection);
  };
}

function writeOutcome(writer: Parameters<Answer>[0], updated: Updated): void {
  writer.beginDocument('lastErrorObject').int('n', updated.matched + (updated.upsertedId ? 1 : 0));
  writer.bool('updatedExisting', updated.matched > 0);
  if (updated.upsertedId) writer.cell('upserted', updated.upsertedId);
  writer.end();
}

function writeValue(writer: Parameters<Answer>[0], doc: Buffer | undefined, projection: Projection | undefined): void {
  if (!doc) writer.nothing('value');
  else writer.document('value', projection ? project(projection, documentCell(doc)) : doc);
}
