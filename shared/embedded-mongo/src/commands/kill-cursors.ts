import { itemsOf } from '../bson/cell.ts';
import { numberOf } from '../bson/number.ts';
import type { BsonWriter } from '../bson/writer.ts';
import type { ReadContext } from '../engine/context.ts';
import { Args } from '../wire/args.ts';
import type { Command } from '../wire/message.ts';
import type { Answer } from '../wire/reply.ts';

export function killCursors(context: ReadContext, command: Command): Answer {
  const args = Args.of(command, ['cursors']);
  const ids = itemsOf(args.required('cursors')).map(numberOf);
  const killed = ids.filter((id) => context.cursors.kill(id));
  return (writer) => {
    writeIds(writer.beginArray('cursorsKilled'), killed).end();
    const missing = ids.filter((id) => !killed.includes(id));
    writeIds(writer.beginArray('cursorsNotFound'), missing).end();
    writer.beginArray('cursorsAlive').end().beginArray('cursorsUnknown').end();
  };
}

function writeIds(writer: BsonWriter, ids: readonly number[]): BsonWriter {
  ids.forEach((id, i) => writer.long(String(i), BigInt(id)));
  return writer;
}
