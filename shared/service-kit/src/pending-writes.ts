import type { TenantId } from '@rmp/contracts';
import {
  type AnyClientBulkWriteModel,
  type ClientSession,
  type Document,
  MongoClientBulkWriteError,
  type MongoClient,
} from 'mongodb';
import { DuplicateKey } from './duplicate-key.ts';
import { bind, type Filter } from './tenant-db.ts';

/** Writes of one transaction, waiting to leave as one command. Each is bound to the tenant. */
export interface PendingWrites {
  insert(collection: string, document: Document): void;
  update(collection: string, filter: Filter, update: Document, options?: { readonly upsert?: boolean }): void;
  remove(collection: string, filter: Filter): void;
  flush(session: ClientSession): Promise<void>;
}

const DUPLICATE_KEY = 11_000;

export function pendingWrites(client: MongoClient, database: string, tenantId: TenantId): PendingWrites {
  const models: AnyClientBulkWriteModel<Document>[] = [];
  const namespace = (collection: string): string => `${database}.${collection}`;

  return {
    insert: (collection, document) =>
      void models.push({ name: 'insertOne', namespace: namespace(collection), document: bind(document, tenantId) }),
    update: (collection, filter, update, { upsert = false } = {}) =>
      void models.push({
        name: 'updateOne',
        namespace: namespace(collection),
        filter: bind(filter, tenantId),
        update,
        upsert,
      }),
    remove: (collection, filter) =>
      void models.push({ name: 'deleteOne', namespace: namespace(collection), filter: bind(filter, tenantId) }),
    flush: async (session) => {
      if (models.length === 0) return;
      try {
        await client.bulkWrite(models, { session, ordered: true });
      } catch (error) {
        throw whatHappened(error, models);
      }
    },
  };
}

/** The driver wraps the server's error, and with it the label that asks for another run: give that one back. */
function whatHappened(error: unknown, models: readonly AnyClientBulkWriteModel<Document>[]): unknown {
  if (!(error instanceof MongoClientBulkWriteError)) return error;
  const [index, writeError] = [...error.writeErrors][0] ?? [];
  if (index === undefined || writeError === undefined) return error.cause ?? error;
  const model = models[index];
  if (writeError.code !== DUPLICATE_KEY || !model) {
    return new Error(`a queued write was refused (${writeError.code}): ${writeError.message}`, { cause: error });
  }

  return new DuplicateKey(model.namespace.slice(model.namespace.indexOf('.') + 1), documentOf(model));
}

const documentOf = (model: AnyClientBulkWriteModel<Document>): Document =>
  model.name === 'insertOne' ? model.document : model.filter;
