import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { Binary, BSON, MongoServerError, type Document } from 'mongodb';
import { Frames } from '../../src/wire/frames.ts';

const OP_MSG = 2013;
const BODY_AT = 21;

/** Sends commands as they are: the driver would number sessions and transactions by itself. */
export type RawSession = Readonly<{ run(command: Document): Promise<Document>; close(): void }>;

/** The id of a session that outlives connections. */
export function aSessionId(): Document {
  return { id: new Binary(randomBytes(16), Binary.SUBTYPE_UUID) };
}

/** One connection on which every command carries the session. @throws MongoServerError from `run`, as the driver does */
export async function rawSession(uri: string, lsid = aSessionId()): Promise<RawSession> {
  const { hostname, port } = new URL(uri);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const frames = new Frames();
  let requestId = 0;

  const run = async (command: Document): Promise<Document> => {
    const replied = new Promise<Buffer>((resolve) => {
      const take = (chunk: Buffer) => {
        const [message] = frames.push(chunk);
        if (!message) return;
        socket.off('data', take);
        resolve(message);
      };
      socket.on('data', take);
    });
    socket.write(encode({ ...command, lsid }, ++requestId));
    const reply = decode(await replied);
    if (reply['ok'] !== 1) throw new MongoServerError(reply);
    return reply;
  };
  return { run, close: () => socket.destroy() };
}

/** A command as a message. */
export function encode(command: Document, requestId: number): Buffer {
  const body = BSON.serialize(command);
  const message = Buffer.alloc(BODY_AT + body.length);
  message.writeInt32LE(message.length, 0);
  message.writeInt32LE(requestId, 4);
  message.writeInt32LE(OP_MSG, 12);
  message.set(body, BODY_AT);
  return message;
}

/** The document of a reply. */
export function decode(message: Buffer): Document {
  return BSON.deserialize(message.subarray(BODY_AT));
}
