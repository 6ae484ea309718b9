import { fieldsOf, itemsOf, textOf, type Cell } from '../bson/cell.ts';
import { isNumeric, numberOf } from '../bson/number.ts';
import { TYPE, typeName } from '../bson/types.ts';
import { Failure } from '../failure.ts';
import { truthOf } from '../query/parse-filter.ts';
import type { Command } from './message.ts';

/**
 * Fields that every command may carry. Sessions and transactions are read before the command runs. One engine on one
 * file has nothing to choose by concern or preference: every answer is durable and every read sees the latest commit
 * (or the transaction's snapshot). Comments and time limits have no effect.
 */
const EVERY_COMMAND = new Set([
  '$db',
  'lsid',
  'txnNumber',
  'autocommit',
  'startTransaction',
  '$clusterTime',
  'writeConcern',
  'readConcern',
  '$readPreference',
  'comment',
  'maxTimeMS',
]);

/** The arguments of a command or statement, read by name and type; a name outside the list is refused. */
export class Args {
  readonly #where: string;
  readonly #fields: ReadonlyMap<string, Cell>;
  readonly #sequences: ReadonlyMap<string, readonly Cell[]>;

  /** @throws Failure UnknownField for a field that is not in `allowed` */
  constructor(
    where: string,
    fields: ReadonlyMap<string, Cell>,
    allowed: readonly string[],
    sequences: ReadonlyMap<string, readonly Cell[]> = new Map(),
  ) {
    this.#where = where;
    this.#fields = fields;
    this.#sequences = sequences;
    for (const name of [...fields.keys(), ...sequences.keys()]) {
      if (!allowed.includes(name))
        throw new Failure('UnknownField', `BSON field '${where}.${name}' is an unknown field.`);
    }
  }

  /** The arguments of a whole command. */
  static of(command: Command, allowed: readonly string[]): Args {
    const own = new Map([...command.fields].filter(([name]) => !EVERY_COMMAND.has(name)));
    return new Args(command.name, own, [command.name, ...allowed], command.sequences);
  }

  /** The arguments of one statement inside a command. */
  static ofStatement(where: string, statement: Cell, allowed: readonly string[]): Args {
    return new Args(where, fieldsOf(statement), allowed);
  }

  /** The collection that the command names as its first value. @throws Failure InvalidNamespace */
  collection(): string {
    const name = this.text(this.#where);
    if (name === '' || name.includes('\0') || name.startsWith('.') || name.includes('$')) {
      throw new Failure('InvalidNamespace', `Invalid collection name: '${name}'`);
    }
    return name;
  }

  value(name: string): Cell | undefined {
    return this.#fields.get(name);
  }

  required(name: string): Cell {
    const value = this.#fields.get(name);
    if (value) return value;
    throw new Failure('MissingField', `BSON field '${this.#where}.${name}' is missing but a required field`);
  }

  text(name: string): string {
    const value = this.required(name);
    if (value.type !== TYPE.string) throw this.#wrongType(name, value, 'string');
    return textOf(value);
  }

  document(name: string): Cell {
    return this.#asDocument(name, this.required(name));
  }

  optionalDocument(name: string): Cell | undefined {
    const value = this.#fields.get(name);
    return value && this.#asDocument(name, value);
  }

  /** Documents sent beside the body or as an array in it. */
  documents(name: string): readonly Cell[] {
    const sequence = this.#sequences.get(name);
    if (sequence) return sequence;
    const value = this.required(name);
    if (value.type !== TYPE.array) throw this.#wrongType(name, value, 'array');
    return itemsOf(value).map((item) => this.#asDocument(name, item));
  }

  /** A whole number of at least 0. @throws Failure TypeMismatch, BadValue */
  count(name: string, otherwise: number): number {
    const value = this.#fields.get(name);
    if (!value || value.type === TYPE.null) return otherwise;
    if (!isNumeric(value)) throw this.#wrongType(name, value, 'long');
    const number = Math.trunc(numberOf(value));
    if (number >= 0) return number;
    throw new Failure('NumberTooSmall', `BSON field '${name}' value must be >= 0, actual value '${number}'`);
  }

  flag(name: string, otherwise: boolean): boolean {
    const value = this.#fields.get(name);
    if (!value) return otherwise;
    if (value.type !== TYPE.bool && !isNumeric(value)) throw this.#wrongType(name, value, 'bool');
    return truthOf(value);
  }

  #asDocument(name: string, value: Cell): Cell {
    if (value.type !== TYPE.object) throw this.#wrongType(name, value, 'object');
    return value;
  }

  #wrongType(name: string, value: Cell, wanted: string): Failure {
    const found = typeName(value.type);
    return new Failure(
      'TypeMismatch',
      `BSON field '${this.#where}.${name}' is the wrong type '${found}', expected type '${wanted}'`,
    );
  }
}
