import { Elements, fieldsOf, itemsOf, textOf, type Cell } from '../bson/cell.ts';
import { isNumeric, numberOf } from '../bson/number.ts';
import { TYPE, TYPE_NAMES } from '../bson/types.ts';
import { Failure } from '../failure.ts';
import { truthOf } from '../query/parse-filter.ts';

/** A compiled `$jsonSchema`. A keyword speaks only about values of its own kind; others pass it. */
export type Schema = {
  types?: ReadonlySet<number>;
  required?: readonly Buffer[];
  properties?: readonly Readonly<{ name: Buffer; schema: Schema }>[];
  allowsOthers?: boolean;
  othersSchema?: Schema;
  values?: readonly Cell[];
  minimum?: Cell;
  maximum?: Cell;
  multipleOf?: number;
  pattern?: RegExp;
  lengthMin?: number;
  lengthMax?: number;
  items?: Schema;
  itemsMin?: number;
  itemsMax?: number;
};

/** Reads a collection's validator, which must be one `$jsonSchema`. @throws Failure BadValue */
export function parseValidator(validator: Cell): Schema {
  const fields = fieldsOf(validator);
  const schema = fields.get('$jsonSchema');
  if (!schema || fields.size !== 1) throw new Failure('BadValue', 'a validator must be a single $jsonSchema');
  return parseSchema(schema);
}

/** @throws Failure FailedToParse for unknown keywords, TypeMismatch for arguments of the wrong type */
function parseSchema(document: Cell): Schema {
  if (document.type !== TYPE.object) throw wrongType('$jsonSchema', 'an object');
  const schema: Schema = {};
  const elements = new Elements(document.bytes, document.start);
  while (elements.next()) readKeyword(schema, elements.name, elements.cell());
  return schema;
}

function readKeyword(schema: Schema, name: string, value: Cell): void {
  switch (name) {
    case 'bsonType':
      schema.types = typesOf(value);
      return;
    case 'required':
      schema.required = textsOf(name, value).map((text) => Buffer.from(text));
      return;
    case 'properties':
      schema.properties = [...fieldsOf(requireType(name, value, TYPE.object))].map(([key, nested]) => ({
        name: Buffer.from(key),
        schema: parseSchema(nested),
      }));
      return;
    case 'additionalProperties':
      if (value.type === TYPE.bool) schema.allowsOthers = truthOf(value);
      else schema.othersSchema = parseSchema(value);
      return;
    case 'enum':
      schema.values = itemsOf(requireType(name, value, TYPE.array));
      return;
    case 'minimum':
      schema.minimum = requireNumber(name, value);
      return;
    case 'maximum':
      schema.maximum = requireNumber(name, value);
      return;
    case 'multipleOf':
      schema.multipleOf = positive(name, value);
      return;
    case 'pattern':
      schema.pattern = new RegExp(textOf(requireType(name, value, TYPE.string)), 'u');
      return;
    case 'minLength':
      schema.lengthMin = size(name, value);
      return;
    case 'maxLength':
      schema.lengthMax = size(name, value);
      return;
    case 'items':
      schema.items = parseSchema(value);
      return;
    case 'minItems':
      schema.itemsMin = size(name, value);
      return;
    case 'maxItems':
      schema.itemsMax = size(name, value);
      return;
    case 'title':
    case 'description':
      requireType(name, value, TYPE.string);
      return;
    default:
      throw new Failure('FailedToParse', `Unknown $jsonSchema keyword: ${name}`);
  }
}

function typesOf(value: Cell): ReadonlySet<number> {
  const names = value.type === TYPE.string ? [textOf(value)] : textsOf('bsonType', value);
  return new Set(names.flatMap(typesNamed));
}

function typesNamed(name: string): number[] {
  if (name === 'number') return [TYPE.int, TYPE.long, TYPE.double];
  for (const [type, known] of TYPE_NAMES) if (known === name) return [type];
  throw new Failure('BadValue', `Unknown type name alias: ${name}`);
}

function textsOf(name: string, value: Cell): string[] {
  return itemsOf(requireType(name, value, TYPE.array)).map((item) => textOf(requireType(name, item, TYPE.string)));
}

function requireType(name: string, value: Cell, type: number): Cell {
  if (value.type !== type) throw wrongType(name, `of type ${TYPE_NAMES.get(type) ?? type}`);
  return value;
}

function requireNumber(name: string, value: Cell): Cell {
  if (!isNumeric(value)) throw wrongType(name, 'a number');
  return value;
}

function positive(name: string, value: Cell): number {
  const number = numberOf(requireNumber(name, value));
  if (number > 0) return number;
  throw new Failure('FailedToParse', `$jsonSchema keyword '${name}' must have a positive value`);
}

function size(name: string, value: Cell): number {
  const number = numberOf(requireNumber(name, value));
  if (Number.isInteger(number) && number >= 0) return number;
  throw new Failure('FailedToParse', `$jsonSchema keyword '${name}' must be a whole number of at least 0`);
}

function wrongType(name: string, wanted: string): Failure {
  return new Failure('TypeMismatch', `$jsonSchema keyword '${name}' must be ${wanted}`);
}
