import type { Document } from 'mongodb';

/**
 * A unique index already holds what a queued write brought. The transaction is aborted, nothing was written, and the
 * tenant's seq was not used.
 */
export class DuplicateKey extends Error {
  readonly collection: string;
  readonly document: Document;

  constructor(collection: string, document: Document) {
    super(`a unique index of ${collection} already holds this key`);
    this.name = 'DuplicateKey';
    this.collection = collection;
    this.document = document;
  }
}
