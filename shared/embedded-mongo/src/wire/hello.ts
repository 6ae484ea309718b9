import type { Answer } from './reply.ts';
import { DOCUMENT_BYTES_MAX } from '../bson/check.ts';
import { SESSION_MINUTES } from '../engine/sessions.ts';
import { MESSAGE_BYTES_MAX } from './message.ts';

/** MongoDB 8.0's version of the protocol: the first with client-level bulkWrite. */
const WIRE_VERSION = 25;
const BATCH_MAX = 100_000;

/** Commands that the network thread answers by itself, so that no work delays them. */
export const GREETINGS: ReadonlySet<string> = new Set(['hello', 'isMaster', 'ismaster', 'ping']);

/** The primary of a replica set of one. Without `topologyVersion` drivers poll instead of keeping a stream open. */
export function helloAnswer(address: string, connectionId: number): Answer {
  return (writer) => {
    writer.bool('helloOk', true).bool('ismaster', true).bool('isWritablePrimary', true).bool('secondary', false);
    writer.string('setName', 'rs0').int('setVersion', 1).string('primary', address).string('me', address);
    writer.beginArray('hosts').string('0', address).end();
    writer.int('maxBsonObjectSize', DOCUMENT_BYTES_MAX).int('maxMessageSizeBytes', MESSAGE_BYTES_MAX);
    writer.int('maxWriteBatchSize', BATCH_MAX).date('localTime', Date.now());
    writer.int('logicalSessionTimeoutMinutes', SESSION_MINUTES).int('connectionId', connectionId);
    writer.int('minWireVersion', 0).int('maxWireVersion', WIRE_VERSION).bool('readOnly', false);
  };
}
