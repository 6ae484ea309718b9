import { documentCell } from '../bson/cell.ts';
import { writeDocument } from '../bson/writer.ts';
import { FIRST_BATCH } from '../engine/cursors.ts';
import type { ReadContext } from '../engine/context.ts';
import { Failure } from '../failure.ts';
import { EVERYTHING } from '../query/filter.ts';
import { matches } from '../query/match.ts';
import { parseFilter } from '../query/parse-filter.ts';
import { namespaceOf, type Collection } from '../store/catalog.ts';
import { Args } from '../wire/args.ts';
import type { Command } from '../wire/message.ts';
import type { Answer } from '../wire/reply.ts';

const UUID_SUBTYPE = 4;

export function listCollections(context: ReadContext, command: Command): Answer {
  const args = Args.of(command, ['filter', 'nameOnly', 'authorizedCollections', 'cursor']);
  const filter = args.optionalDocument('filter');
  const isWanted = filter ? parseFilter(filter) : EVERYTHING;
  const isNameOnly = args.flag('nameOnly', false);
  const documents = [...context.catalog.values()]
    .filter(({ db }) => db === command.db)
    .map((collection) => describe(collection, isNameOnly))
    .filter((document) => matches(isWanted, documentCell(document)));
  const ns = `${command.db}.$cmd.listCollections`;
  return (writer) => context.cursors.answer(writer, ns, documents.values(), { size: batchSize(args) });
}

function describe({ name, uuid, options, indexes }: Collection, isNameOnly: boolean): Buffer {
  return writeDocument((writer) => {
    writer.string('name', name).string('type', 'collection');
    if (isNameOnly) return;
    if (options) writer.cell('options', options);
    else writer.beginDocument('options').end();
    writer.beginDocument('info').bool('readOnly', false).binary('uuid', uuid, UUID_SUBTYPE).end();
    if (indexes[0]) writer.cell('idIndex', indexes[0].definition);
  });
}

/** @throws Failure NamespaceNotFound */
export function listIndexes(context: ReadContext, command: Command): Answer {
  const args = Args.of(command, ['cursor']);
  const ns = namespaceOf(command.db, args.collection());
  const collection = context.catalog.get(ns);
  if (!collection) throw new Failure('NamespaceNotFound', `ns does not exist: ${ns}`);
  const documents = collection.indexes.map(({ definition }) => definition.slice());
  return (writer) => context.cursors.answer(writer, ns, documents.values(), { size: batchSize(args) });
}

function batchSize(args: Args): number {
  const cursor = args.optionalDocument('cursor');
  return cursor ? Args.ofStatement('cursor', cursor, ['batchSize']).count('batchSize', FIRST_BATCH) : FIRST_BATCH;
}
