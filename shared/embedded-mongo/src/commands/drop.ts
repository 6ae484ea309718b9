import type { CatalogWriter } from '../store/catalog-writer.ts';
import { namespaceOf } from '../store/catalog.ts';
import { Args } from '../wire/args.ts';
import type { Command } from '../wire/message.ts';
import type { Answer } from '../wire/reply.ts';

/** Removes a collection; one that does not exist is no error since MongoDB 7. */
export function drop(schema: CatalogWriter, command: Command): Answer {
  const name = Args.of(command, []).collection();
  const collection = schema.catalog.get(namespaceOf(command.db, name));
  if (!collection) return () => undefined;
  const indexCount = collection.indexes.length;
  schema.drop(collection);
  return (writer) => writer.int('nIndexesWas', indexCount).string('ns', namespaceOf(command.db, name));
}

/** Removes all collections of a database. */
export function dropDatabase(schema: CatalogWriter, command: Command): Answer {
  Args.of(command, []);
  const collections = [...schema.catalog.values()].filter(({ db }) => db === command.db);
  for (const collection of collections) schema.drop(collection);
  return (writer) => {
    if (collections.length > 0) writer.string('dropped', command.db);
  };
}
