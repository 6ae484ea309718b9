import type { WriteContext } from '../engine/context.ts';
import { Args } from '../wire/args.ts';
import type { Command } from '../wire/message.ts';
import { refuseBypass } from './bypass.ts';
import type { Outcome } from './outcome.ts';
import { insertDocument } from './write-documents.ts';
import { runStatements, writeErrors } from './write-errors.ts';

export function insert(context: WriteContext, command: Command): Outcome {
  const args = Args.of(command, ['documents', 'ordered', 'bypassDocumentValidation']);
  refuseBypass(args);
  const target = { db: command.db, name: args.collection() };
  const documents = args.documents('documents');

  let n = 0;
  const errors = runStatements(context, documents, args.flag('ordered', true), (document) => {
    insertDocument(context, target, document);
    n++;
  });
  return {
    isRefused: errors.length > 0,
    answer: (writer) => {
      writer.int('n', n);
      writeErrors(writer, errors);
    },
  };
}
