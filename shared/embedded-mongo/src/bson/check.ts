import { Elements, byteAt, type Cell } from './cell.ts';
import { TYPE, typeName } from './types.ts';
import { Failure } from '../failure.ts';

/** MongoDB's limit for one document. */
export const DOCUMENT_BYTES_MAX = 16 * 1024 * 1024;
const DEPTH_MAX = 100;

/**
 * Refuses a document that is malformed, too deep, or holds a type outside the subset. Later code walks without checks.
 * @throws Failure BadValue, or BSONObjectTooLarge
 */
export function checkDocument(document: Cell): void {
  if (document.end - document.start > DOCUMENT_BYTES_MAX) {
    throw new Failure(
      'BSONObjectTooLarge',
      `object to insert too large. size in bytes: ${document.end - document.start}`,
    );
  }
  checkNested(document.bytes, document.start, document.end, 0);
}

function checkNested(bytes: Buffer, start: number, end: number, depth: number): void {
  const fits = end - start >= 5 && bytes.readInt32LE(start) === end - start && byteAt(bytes, end - 1) === 0;
  if (!fits) throw new Failure('BadValue', 'malformed BSON document');
  if (depth > DEPTH_MAX) throw new Failure('BadValue', `document is nested deeper than ${DEPTH_MAX} levels`);
  const elements = new Elements(bytes, start);
  while (elements.next()) checkElement(elements, end, depth);
  if (elements.valueEnd !== end - 1) throw new Failure('BadValue', 'malformed BSON document');
}

function checkElement(elements: Elements, end: number, depth: number): void {
  if (elements.valueEnd < elements.valueStart || elements.valueEnd >= end) {
    throw new Failure('BadValue', 'malformed BSON element');
  }
  if (elements.type === TYPE.object || elements.type === TYPE.array) {
    checkNested(elements.bytes, elements.valueStart, elements.valueEnd, depth + 1);
  }
  if (elements.type === TYPE.regex || elements.type === TYPE.decimal || elements.type === TYPE.undefined) {
    throw new Failure('BadValue', `BSON type ${typeName(elements.type)} cannot be stored by this engine`);
  }
}
