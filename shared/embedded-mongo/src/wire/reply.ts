import { BsonWriter } from '../bson/writer.ts';
import type { Failure } from '../failure.ts';
import { HEADER_BYTES, OP_MSG, OP_QUERY, type Message } from './message.ts';

const OP_REPLY = 1;
/** Flags, cursor id, starting from, number returned: what an OP_REPLY has before its document. */
const REPLY_PREFIX_BYTES = 20;

/** Writes the fields of an answer; `ok` is added behind them. */
export type Answer = (writer: BsonWriter) => void;

/** A whole message with the answer to a request. */
export function encodeReply(message: Pick<Message, 'requestId' | 'opcode'>, answer: Answer, isOk = true): Buffer {
  const writer = new BsonWriter(256);
  const isLegacy = message.opcode === OP_QUERY;
  writer.skip(HEADER_BYTES);
  if (isLegacy) writer.setInt(writer.skip(REPLY_PREFIX_BYTES) + 16, 1);
  else writer.skip(5);
  writer.begin();
  answer(writer);
  writer.double('ok', isOk ? 1 : 0).end();
  writer.setInt(0, writer.length);
  writer.setInt(8, message.requestId);
  writer.setInt(12, isLegacy ? OP_REPLY : OP_MSG);
  return writer.finish();
}

/** The stored answer of an earlier run of the same request, for another request id. */
export function readdress(reply: Buffer, requestId: number): Buffer {
  const copy = Buffer.from(new ArrayBuffer(reply.length));
  copy.set(reply);
  copy.writeInt32LE(requestId, 8);
  return copy;
}

/** The fields of a failed command. */
export function failureAnswer(failure: Failure): Answer {
  return (writer) => {
    writer.string('errmsg', failure.message).int('code', failure.code).string('codeName', failure.wireName);
    writeDetails(writer, failure);
    const labels = failure.details.labels ?? [];
    if (labels.length === 0) return;
    writer.beginArray('errorLabels');
    labels.forEach((label, i) => writer.string(String(i), label));
    writer.end();
  };
}

/** What MongoDB adds to duplicate keys and failed validations. */
export function writeDetails(writer: BsonWriter, { details }: Failure): void {
  if (details.keyPattern) writer.document('keyPattern', details.keyPattern);
  if (details.keyValue) writer.document('keyValue', details.keyValue);
  if (details.errInfo) writer.document('errInfo', details.errInfo);
}
