import type { ReadContext } from '../engine/context.ts';
import { EVERYTHING, isEverything } from '../query/filter.ts';
import { parseFilter } from '../query/parse-filter.ts';
import { boundsOf } from '../query/bounds.ts';
import { namespaceOf, type Collection } from '../store/catalog.ts';
import { Args } from '../wire/args.ts';
import type { Command } from '../wire/message.ts';
import type { Answer } from '../wire/reply.ts';
import { findRows } from './find.ts';
import { hintOf } from './hint.ts';

export function count(context: ReadContext, command: Command): Answer {
  const args = Args.of(command, ['query', 'limit', 'skip', 'hint']);
  const collection = context.catalog.get(namespaceOf(command.db, args.collection()));
  const document = args.optionalDocument('query');
  const filter = document ? parseFilter(document) : EVERYTHING;
  const skip = args.count('skip', 0);
  const limit = args.count('limit', 0) || Infinity;
  const hint = args.value('hint');

  const counted = !collection
    ? 0
    : isEverything(filter)
      ? countAll(context, collection)
      : countFound(
          findRows(context, collection, { filter, order: [], hint: hint && hintOf(collection, hint) }, true),
          skip + limit,
        );
  const n = Math.min(Math.max(counted - skip, 0), limit);
  return (writer) => writer.int('n', n);
}

/** Every document has exactly one entry in the index on `_id`. */
function countAll(context: ReadContext, collection: Collection): number {
  const [idIndex] = collection.indexes;
  const [range] = idIndex ? boundsOf(idIndex, new Map()).ranges : [];
  return range ? context.rows.count(range) : 0;
}

function countFound(rows: Iterable<unknown>, max: number): number {
  let found = 0;
  for (const _ of rows) if (++found >= max) break;
  return found;
}
