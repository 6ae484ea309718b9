import { randomUUID } from 'node:crypto';
import { MongoClient, MongoServerError, type Collection, type Db, type Document, type ObjectId } from 'mongodb';
import { afterAll, beforeAll } from 'vitest';
import { startTestEngine } from '../../src/testing/index.ts';

/** Documents with ids of any kind, as the tests choose them. */
export type Stored = Document & { _id?: number | string | ObjectId };

/** A client and a database of its own for the tests of one file, on the server that MONGODB_URI names or on the engine. */
export function useServer() {
  let parts: { uri: string; client: MongoClient; db: Db } | undefined;
  const given = () => {
    if (!parts) throw new Error('the server starts before the first test');
    return parts;
  };

  beforeAll(async () => {
    const engine = await startTestEngine({ refuseUnindexed: false });
    const client = await MongoClient.connect(engine.uri);
    parts = { uri: engine.uri, client, db: client.db(`conformance_${randomUUID().slice(0, 8)}`) };
    return async () => {
      await parts?.db.dropDatabase();
      await client.close();
      await engine.close();
    };
  });
  afterAll(() => {
    parts = undefined;
  });

  return {
    uri: () => given().uri,
    client: () => given().client,
    db: () => given().db,
    /** A collection that no other test knows, with these documents in it. */
    collectionWith: async (...documents: readonly Stored[]): Promise<Collection<Stored>> => {
      const collection = given().db.collection<Stored>(`c_${randomUUID().slice(0, 8)}`);
      if (documents.length > 0) await collection.insertMany([...documents]);
      return collection;
    },
  };
}

/** The error that the server answers, as far as applications tell errors apart. */
export async function refusalOf(attempt: Promise<unknown>): Promise<{ code: unknown; labels: readonly string[] }> {
  const error = await attempt.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof MongoServerError)) throw new Error('the server accepts this', { cause: error });
  return { code: error.code, labels: [...error.errorLabels] };
}

/** Only the error's code. */
export async function codeOf(attempt: Promise<unknown>): Promise<unknown> {
  return (await refusalOf(attempt)).code;
}

/** The ids that a search finds, sorted. */
export async function idsOf(cursor: { toArray(): Promise<readonly Document[]> }): Promise<unknown[]> {
  const documents = await cursor.toArray();
  return documents.map(({ _id }) => _id as unknown).sort();
}
