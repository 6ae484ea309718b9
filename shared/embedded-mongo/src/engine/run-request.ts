import { itemsOf } from '../bson/cell.ts';
import { READS, SCHEMA_CHANGES, TRANSACTION_ENDS, type SchemaChange } from '../commands/index.ts';
import { commandOf, type Command, type Message } from '../wire/message.ts';
import { encodeReply } from '../wire/reply.ts';
import type { Core } from './core.ts';
import { Blocked } from './locks.ts';
import type { Reply } from './reply.ts';
import { runInTransaction } from './run-in-transaction.ts';
import { endTransaction } from './end-transaction.ts';
import { runWrite } from './run-write.ts';
import { sessionFieldsOf, sessionKey } from './session-fields.ts';

/** Runs any request that reaches the writer. @throws Failure, or Blocked when it must wait for a transaction */
export function runRequest(core: Core, message: Message): Reply {
  const command = commandOf(message);
  const session = sessionFieldsOf(command);
  if (TRANSACTION_ENDS.has(command.name)) return endTransaction(core, message, command, session);
  if (session?.isInTransaction) return runInTransaction(core, message, command, session);
  if (command.name === 'endSessions') return endSessions(core, message, command);
  const change = SCHEMA_CHANGES.get(command.name);
  if (change) return changeSchema(core, message, command, change);
  const read = READS.get(command.name);
  if (read) return { bytes: encodeReply(message, read(core.context(), command)), isFree: !core.batch.isOpen };
  return runWrite(core, message, command, session);
}

function changeSchema(core: Core, message: Message, command: Command, change: SchemaChange): Reply {
  awaitTransactions(core, command.db);
  core.batch.begin();
  const answer = change(core.schema, command, core.batch.next) ?? (() => undefined);
  return { bytes: encodeReply(message, answer), isFree: false };
}

/** A schema change waits for transactions that have changed documents of the database. */
function awaitTransactions(core: Core, db: string): void {
  const affected = [...core.schema.catalog.values()].filter((collection) => collection.db === db);
  for (const transaction of core.transactions.open) {
    if (affected.some((collection) => transaction.writes.touches(collection))) throw new Blocked(transaction);
  }
}

/** Drivers say so when they close; what their sessions left open is aborted. */
function endSessions(core: Core, message: Message, command: Command): Reply {
  const ids = command.fields.get('endSessions');
  for (const lsid of ids ? itemsOf(ids) : []) {
    const open = core.sessions.find(sessionKey(lsid))?.transaction;
    if (open) core.end(open);
  }
  return { bytes: encodeReply(message, () => undefined), isFree: true };
}
