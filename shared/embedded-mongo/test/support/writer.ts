import type { Document } from 'mongodb';
import { Core } from '../../src/engine/core.ts';
import { Writer } from '../../src/engine/writer.ts';
import { decode, encode } from './raw-session.ts';

/** A writer without threads, and a way to run several requests in one batch. */
export function aWriter(dataDir: string) {
  const core = new Core(dataDir, false);
  const replies = new Map<number, Document | undefined>();
  const writer = new Writer({
    core,
    log: () => undefined,
    send: (id, reply) => replies.set(id, reply && decode(reply)),
  });
  let last = 0;
  const inOneBatch = (...commands: readonly Document[]) => {
    const ids = commands.map((command) => {
      last += 1;
      writer.handle({ id: last, bytes: encode({ ...command, $db: 'd' }, last) });
      return last;
    });
    writer.flush();
    return ids.map((id) => replies.get(id));
  };
  return { core, writer, inOneBatch };
}
