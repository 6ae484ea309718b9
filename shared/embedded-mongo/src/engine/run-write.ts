import { WRITES } from '../commands/index.ts';
import { Failure } from '../failure.ts';
import type { Command, Message } from '../wire/message.ts';
import { encodeReply, readdress } from '../wire/reply.ts';
import type { Core } from './core.ts';
import type { Reply } from './reply.ts';
import type { SessionFields } from './session-fields.ts';
import { tooOld, type Session } from './sessions.ts';

/** A write outside transactions: all its changes enter the batch together, with its answer if it may be sent again. */
export function runWrite(core: Core, message: Message, command: Command, fields: SessionFields | undefined): Reply {
  const write = WRITES.get(command.name);
  if (!write) throw new Failure('CommandNotFound', `no such command: '${command.name}'`);
  const session = fields && core.sessions.get(fields.key);
  const known = session && earlierReply(core, session, fields);
  if (known) return { bytes: readdress(known, message.requestId), isFree: !core.batch.isOpen };

  const context = core.context();
  const { answer } = write(context, command);
  const bytes = encodeReply(message, answer);
  if (!context.writes.isEmpty) {
    core.apply(context.writes);
    if (session) core.sessions.remember(session, fields.number, Buffer.from(bytes));
  }
  return { bytes, isFree: !core.batch.isOpen };
}

/** The stored answer when this numbered write has run before. @throws Failure TransactionTooOld */
function earlierReply(core: Core, session: Session, { number }: SessionFields): Buffer | undefined {
  if (number < session.number) throw tooOld(session);
  if (number === session.number) return session.reply;
  if (session.transaction) core.end(session.transaction);
  Object.assign(session, { number, reply: undefined, isCommitted: false });
  return undefined;
}
