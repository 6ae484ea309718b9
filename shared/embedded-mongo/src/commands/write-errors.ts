import type { BsonWriter } from '../bson/writer.ts';
import type { WriteContext } from '../engine/context.ts';
import { Failure } from '../failure.ts';
import { writeDetails } from '../wire/reply.ts';

export type WriteError = Readonly<{ index: number; failure: Failure }>;

/**
 * Runs statements one after another; a refused one is reported and, if they are ordered, ends the run.
 * In a transaction the first refusal ends the run too, because it aborts the transaction.
 */
export function runStatements<T>(
  context: WriteContext,
  statements: readonly T[],
  isOrdered: boolean,
  run: (statement: T, index: number) => void,
): readonly WriteError[] {
  const errors: WriteError[] = [];
  for (const [index, statement] of statements.entries()) {
    try {
      run(statement, index);
    } catch (error) {
      if (!(error instanceof Failure) || error.codeName === 'WriteConflict') throw error;
      errors.push({ index, failure: error });
      if (isOrdered || context.isInTransaction) break;
    }
  }
  return errors;
}

export function writeErrors(writer: BsonWriter, errors: readonly WriteError[]): void {
  if (errors.length === 0) return;
  writer.beginArray('writeErrors');
  errors.forEach(({ index, failure }, i) => {
    writer.beginDocument(String(i)).int('index', index).int('code', failure.code);
    writeDetails(writer, failure);
    writer.string('errmsg', failure.message).end();
  });
  writer.end();
}
