import { Cell, itemsOf, Elements, fieldsOf } from '../bson/cell.ts';
import { numberOf } from '../bson/number.ts';
import { TYPE } from '../bson/types.ts';
import { Failure } from '../failure.ts';
import { truthOf } from '../query/parse-filter.ts';

export const OP_MSG = 2013;
export const OP_QUERY = 2004;
export const HEADER_BYTES = 16;
/** MongoDB's limit for one message. */
export const MESSAGE_BYTES_MAX = 48_000_000;

const FLAG_CHECKSUM = 1;
const FLAG_MORE_TO_COME = 2;

/** A request as it came in: its first field names the command. */
export type Message = Readonly<{
  requestId: number;
  opcode: number;
  wantsReply: boolean;
  body: Cell;
  sequences: ReadonlyMap<string, readonly Cell[]>;
}>;

/** Takes a whole message apart without decoding its documents. @throws Failure for forms outside OP_MSG and OP_QUERY */
export function parseMessage(bytes: Buffer): Message {
  const requestId = bytes.readInt32LE(4);
  const opcode = bytes.readInt32LE(12);
  if (opcode === OP_QUERY) {
    const at = bytes.indexOf(0, HEADER_BYTES + 4) + 9;
    return { requestId, opcode, wantsReply: true, body: nestedDocument(bytes, at), sequences: new Map() };
  }
  if (opcode !== OP_MSG) throw new Failure('IllegalOperation', `unsupported opcode ${opcode}`);
  const flags = bytes.readUInt32LE(HEADER_BYTES);
  const end = (flags & FLAG_CHECKSUM) !== 0 ? bytes.length - 4 : bytes.length;
  const { body, sequences } = readSections(bytes, HEADER_BYTES + 4, end);
  return { requestId, opcode, wantsReply: (flags & FLAG_MORE_TO_COME) === 0, body, sequences };
}

function readSections(bytes: Buffer, start: number, end: number) {
  const sequences = new Map<string, readonly Cell[]>();
  let body: Cell | undefined;
  let at = start;
  while (at < end) {
    const kind = bytes.readUInt8(at);
    if (kind === 0) {
      body = nestedDocument(bytes, at + 1);
      at = body.end;
    } else if (kind === 1) {
      const size = bytes.readInt32LE(at + 1);
      const nameEnd = bytes.indexOf(0, at + 5);
      sequences.set(bytes.toString('utf8', at + 5, nameEnd), readSequence(bytes, nameEnd + 1, at + 1 + size));
      at += 1 + size;
    } else {
      throw new Failure('FailedToParse', `unknown section kind ${kind}`);
    }
  }
  if (!body) throw new Failure('FailedToParse', 'a message needs a body section');
  return { body, sequences };
}

function readSequence(bytes: Buffer, start: number, end: number): Cell[] {
  const documents: Cell[] = [];
  for (let at = start; at < end;) {
    const document = nestedDocument(bytes, at);
    documents.push(document);
    at = document.end;
  }
  return documents;
}

function nestedDocument(bytes: Buffer, at: number): Cell {
  const size = bytes.readInt32LE(at);
  if (size < 5 || at + size > bytes.length) throw new Failure('FailedToParse', 'malformed BSON in a message');
  return new Cell(TYPE.object, bytes, at, at + size);
}

/** What the network thread must know to pass a message on. */
export type Route = Readonly<{ command: string; isInTransaction: boolean; cursorId: number | undefined }>;

/** Looks at the top level of the body only. */
export function routeOf(message: Message): Route {
  const elements = new Elements(message.body.bytes, message.body.start);
  const command = elements.next() ? elements.name : '';
  const cursorId = cursorIn(command, elements);
  while (elements.next()) {
    if (elements.name === 'autocommit') return { command, isInTransaction: !truthOf(elements.cell()), cursorId };
    if (elements.name === 'cursors' && elements.type === TYPE.array) {
      const first = itemsOf(elements.cell())[0];
      if (first) return { command, isInTransaction: false, cursorId: numberOf(first) };
    }
  }
  return { command, isInTransaction: false, cursorId };
}

function cursorIn(command: string, elements: Elements): number | undefined {
  return command === 'getMore' && elements.type === TYPE.long ? numberOf(elements.cell()) : undefined;
}

/** A request with its fields by name, and what every command may carry. */
export type Command = Readonly<{
  name: string;
  db: string;
  fields: ReadonlyMap<string, Cell>;
  sequences: ReadonlyMap<string, readonly Cell[]>;
}>;

export function commandOf(message: Message): Command {
  const fields = fieldsOf(message.body);
  const [name = ''] = fields.keys();
  const db = fields.get('$db');
  return {
    name,
    db: db?.type === TYPE.string ? db.bytes.toString('utf8', db.start + 4, db.end - 1) : 'admin',
    fields,
    sequences: message.sequences,
  };
}
