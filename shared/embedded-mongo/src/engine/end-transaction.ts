import { Failure } from '../failure.ts';
import { Args } from '../wire/args.ts';
import type { Command, Message } from '../wire/message.ts';
import { encodeReply } from '../wire/reply.ts';
import type { Core } from './core.ts';
import type { Reply } from './reply.ts';
import type { SessionFields } from './session-fields.ts';
import { openTransaction, type Session } from './sessions.ts';
import type { Transaction } from './transaction.ts';

/** Commits or aborts. A commit that comes again is answered again. @throws Failure NoSuchTransaction, TransactionCommitted */
export function endTransaction(
  core: Core,
  message: Message,
  command: Command,
  fields: SessionFields | undefined,
): Reply {
  Args.of(command, []);
  if (!fields?.isInTransaction) throw new Failure('InvalidOptions', `${command.name} must be run within a transaction`);
  const session = core.sessions.get(fields.key);
  const isCommit = command.name === 'commitTransaction';
  const isRepeated = isCommit && session.number === fields.number && session.isCommitted;
  if (!isRepeated) {
    const transaction = openTransaction(session, fields.number);
    if (isCommit) commit(core, session, transaction);
    else core.end(transaction);
  }
  return { bytes: encodeReply(message, () => undefined), isFree: !isCommit || !core.batch.isOpen };
}

/** Writes its changes into the batch, with the note that it was committed. One that changed nothing leaves no note. */
function commit(core: Core, session: Session, transaction: Transaction): void {
  core.end(transaction);
  session.isCommitted = true;
  if (transaction.writes.isEmpty) return;
  core.apply(transaction.writes);
  core.sessions.remember(session, transaction.number, undefined);
}
