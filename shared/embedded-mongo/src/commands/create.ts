import { documentCell, textOf, type Cell } from '../bson/cell.ts';
import { TYPE } from '../bson/types.ts';
import { writeDocument } from '../bson/writer.ts';
import { Failure } from '../failure.ts';
import { namespaceOf } from '../store/catalog.ts';
import type { CatalogWriter } from '../store/catalog-writer.ts';
import { Args } from '../wire/args.ts';
import type { Command } from '../wire/message.ts';

const OPTIONS = ['validator', 'validationLevel', 'validationAction'];

/** @throws Failure NamespaceExists */
export function create(schema: CatalogWriter, command: Command): void {
  const args = Args.of(command, OPTIONS);
  const name = args.collection();
  const ns = namespaceOf(command.db, name);
  const options = optionsOf(args);
  if (schema.catalog.has(ns)) throw new Failure('NamespaceExists', `Collection ${ns} already exists.`);
  schema.create(command.db, name, options);
}

/** Replaces a collection's validator. @throws Failure NamespaceNotFound */
export function collMod(schema: CatalogWriter, command: Command): void {
  const args = Args.of(command, OPTIONS);
  const ns = namespaceOf(command.db, args.collection());
  const options = optionsOf(args);
  const collection = schema.catalog.get(ns);
  if (!collection) throw new Failure('NamespaceNotFound', `ns does not exist: ${ns}`);
  if (options) schema.setOptions(collection, options);
}

function optionsOf(args: Args): Cell | undefined {
  requireDefault(args, 'validationLevel', 'strict');
  requireDefault(args, 'validationAction', 'error');
  const validator = args.optionalDocument('validator');
  return validator && documentCell(writeDocument((writer) => writer.cell('validator', validator)));
}

/** Only the default is supported: every write is validated, and a bad one refused. */
function requireDefault(args: Args, name: string, only: string): void {
  const value = args.value(name);
  if (!value || (value.type === TYPE.string && textOf(value) === only)) return;
  throw new Failure('BadValue', `${name} must be '${only}' in this engine`);
}
