import { documentCell } from '../bson/cell.ts';
import { FIRST_BATCH } from '../engine/cursors.ts';
import type { ReadContext } from '../engine/context.ts';
import { EVERYTHING } from '../query/filter.ts';
import { parseFilter } from '../query/parse-filter.ts';
import { planQuery, refuseUnindexed, type Query } from '../query/plan.ts';
import { parseProjection, project, type Projection } from '../query/projection.ts';
import { search } from '../query/search.ts';
import { parseSort } from '../query/sort.ts';
import { namespaceOf, type Collection } from '../store/catalog.ts';
import type { Row } from '../store/rows.ts';
import { Args } from '../wire/args.ts';
import type { Command } from '../wire/message.ts';
import type { Answer } from '../wire/reply.ts';
import { hintOf } from './hint.ts';

const ARGUMENTS = ['filter', 'sort', 'projection', 'hint', 'skip', 'limit', 'batchSize', 'singleBatch'];

export function find(context: ReadContext, command: Command): Answer {
  const args = Args.of(command, ARGUMENTS);
  const name = args.collection();
  const filter = args.optionalDocument('filter');
  const sort = args.optionalDocument('sort');
  const fields = args.optionalDocument('projection');
  const query = { filter: filter ? parseFilter(filter) : EVERYTHING, order: sort ? parseSort(sort) : [] };
  const projection = fields && parseProjection(fields);
  const limit = args.count('limit', 0);
  const skip = args.count('skip', 0);
  const batch = {
    size: args.count('batchSize', FIRST_BATCH),
    isSingle: args.flag('singleBatch', false),
    owner: context.owner,
  };

  const collection = context.catalog.get(namespaceOf(command.db, name));
  const hint = args.value('hint');
  const rows = collection
    ? findRows(context, collection, { ...query, hint: hint && hintOf(collection, hint) }, limit > 0)
    : [];
  const documents = delivered(rows, skip, limit || Infinity, projection);
  return (writer) => context.cursors.answer(writer, namespaceOf(command.db, name), documents, batch);
}

/** Plans and searches; refuses an unindexed plan where the engine was told to. */
export function findRows(
  context: ReadContext,
  collection: Collection,
  wanted: Query,
  isWholeMeant: boolean,
): Generator<Row> {
  const query = { ...wanted, snapshotAt: context.snapshotAt };
  const plan = planQuery(collection, query);
  if (context.refusesUnindexed) refuseUnindexed(collection, query, plan, isWholeMeant);
  return search(context.source, collection, query, plan);
}

function* delivered(rows: Iterable<Row>, skip: number, limit: number, projection: Projection | undefined) {
  let position = 0;
  for (const { doc } of rows) {
    if (position++ < skip) continue;
    yield projection ? project(projection, documentCell(doc)) : doc;
    if (position - skip >= limit) return;
  }
}

/** The rest of a cursor, batch by batch. */
export function getMore(context: ReadContext, command: Command): Answer {
  const args = Args.of(command, ['collection', 'batchSize']);
  const id = args.count('getMore', 0);
  const size = args.count('batchSize', 0) || Infinity;
  return (writer) => context.cursors.more(writer, id, size);
}
