import { READS, READS_IN_TRANSACTION, SCHEMA_CHANGES, WRITES } from '../commands/index.ts';
import type { Outcome } from '../commands/outcome.ts';
import { Failure } from '../failure.ts';
import type { Command, Message } from '../wire/message.ts';
import { encodeReply } from '../wire/reply.ts';
import type { Core } from './core.ts';
import type { Reply } from './reply.ts';
import type { SessionFields } from './session-fields.ts';
import { openTransaction, tooOld, type Session } from './sessions.ts';
import type { Transaction } from './transaction.ts';

/** One statement of a transaction; the first begins it, and any refusal aborts it. Nothing is stored before commit. */
export function runInTransaction(core: Core, message: Message, command: Command, fields: SessionFields): Reply {
  const session = core.sessions.get(fields.key);
  const transaction = fields.isStart ? start(core, session, fields.number) : openTransaction(session, fields.number);
  transaction.lastUsedAt = Date.now();
  try {
    const { answer, isRefused } = runStatement(core, transaction, command);
    const bytes = encodeReply(message, answer);
    if (isRefused) core.end(transaction);
    return { bytes, isFree: true };
  } catch (error) {
    core.end(transaction);
    throw error;
  }
}

function start(core: Core, session: Session, number: number): Transaction {
  if (number < session.number) throw tooOld(session);
  if (number === session.number) {
    throw new Failure('ConflictingOperationInProgress', `number ${number} was already used on this session`);
  }
  if (session.transaction) core.end(session.transaction);
  Object.assign(session, { number, reply: undefined, isCommitted: false });
  return core.transactions.start(session, number, core.batch.committed);
}

function runStatement(core: Core, transaction: Transaction, command: Command): Outcome {
  if (command.fields.has('writeConcern')) {
    throw new Failure('InvalidOptions', 'writeConcern is only allowed on the commit of a transaction');
  }
  const write = WRITES.get(command.name);
  if (write) return write(core.contextIn(transaction), command);
  const read = READS.get(command.name);
  if (read && READS_IN_TRANSACTION.has(command.name)) {
    return { answer: read(core.contextIn(transaction), command), isRefused: false };
  }
  throw read || SCHEMA_CHANGES.has(command.name)
    ? new Failure('OperationNotSupportedInTransaction', `Cannot run '${command.name}' in a multi-document transaction.`)
    : new Failure('CommandNotFound', `no such command: '${command.name}'`);
}
