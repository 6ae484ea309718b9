import type { Cell } from '../bson/cell.ts';
import type { WriteContext } from '../engine/context.ts';
import { Failure } from '../failure.ts';
import { parseFilter } from '../query/parse-filter.ts';
import { Args } from '../wire/args.ts';
import type { Command } from '../wire/message.ts';
import type { Outcome } from './outcome.ts';
import { deleteDocuments, type Target } from './write-documents.ts';
import { runStatements, writeErrors } from './write-errors.ts';

export function remove(context: WriteContext, command: Command): Outcome {
  const args = Args.of(command, ['deletes', 'ordered']);
  const target = { db: command.db, name: args.collection() };

  let n = 0;
  const errors = runStatements(context, args.documents('deletes'), args.flag('ordered', true), (statement) => {
    n += runDelete(context, target, statement);
  });
  return {
    isRefused: errors.length > 0,
    answer: (writer) => {
      writer.int('n', n);
      writeErrors(writer, errors);
    },
  };
}

function runDelete(context: WriteContext, target: Target, statement: Cell): number {
  const args = Args.ofStatement('delete.deletes', statement, ['q', 'limit', 'hint']);
  args.required('limit');
  const limit = args.count('limit', 0);
  if (limit > 1) throw new Failure('FailedToParse', `The limit field in delete objects must be 0 or 1. Got ${limit}`);
  const selection = {
    filter: parseFilter(args.document('q')),
    order: [],
    hint: args.value('hint'),
    isMulti: limit === 0,
  };
  return deleteDocuments(context, target, selection).length;
}
