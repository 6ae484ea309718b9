import { Elements, field, textOf, type Cell } from '../bson/cell.ts';
import { compareNumbers, isNumeric, longOf, numberOf } from '../bson/number.ts';
import { equalCells } from '../bson/compare.ts';
import { TYPE } from '../bson/types.ts';
import { writeDocument } from '../bson/writer.ts';
import { Failure } from '../failure.ts';
import type { Schema } from './parse-schema.ts';

const ID = Buffer.from('_id');

/** @throws Failure DocumentValidationFailure, with the document's id and the rule it broke */
export function validateDocument(schema: Schema, document: Cell): void {
  const broken = firstBroken(schema, document, '');
  if (broken === undefined) return;
  const id = field(document, ID);
  const errInfo = writeDocument((writer) => {
    if (id) writer.cell('failingDocumentId', id);
    writer.beginDocument('details').string('operatorName', '$jsonSchema').string('reason', broken).end();
  });
  throw new Failure('DocumentValidationFailure', `Document failed validation: ${broken}`, { errInfo });
}

/** The first rule that the value breaks, as `path: rule`. */
function firstBroken(schema: Schema, value: Cell, path: string): string | undefined {
  if (schema.types && !schema.types.has(value.type)) return `${path}: bsonType`;
  if (schema.values && !schema.values.some((allowed) => equalCells(allowed, value))) return `${path}: enum`;
  if (isNumeric(value)) return brokenNumber(schema, value, path);
  if (value.type === TYPE.string) return brokenText(schema, textOf(value), path);
  if (value.type === TYPE.object) return brokenObject(schema, value, path);
  if (value.type === TYPE.array) return brokenArray(schema, value, path);
  return undefined;
}

function brokenNumber(schema: Schema, value: Cell, path: string): string | undefined {
  if (schema.minimum && compareNumbers(value, schema.minimum) < 0) return `${path}: minimum`;
  if (schema.maximum && compareNumbers(value, schema.maximum) > 0) return `${path}: maximum`;
  if (schema.multipleOf && !isMultiple(value, schema.multipleOf)) return `${path}: multipleOf`;
  return undefined;
}

function isMultiple(value: Cell, of: number): boolean {
  if (value.type === TYPE.long && Number.isInteger(of)) return longOf(value) % BigInt(of) === 0n;
  return numberOf(value) % of === 0;
}

function brokenText(schema: Schema, text: string, path: string): string | undefined {
  if (schema.pattern && !schema.pattern.test(text)) return `${path}: pattern`;
  if (schema.lengthMin === undefined && schema.lengthMax === undefined) return undefined;
  const length = [...text].length;
  if (length < (schema.lengthMin ?? 0)) return `${path}: minLength`;
  if (length > (schema.lengthMax ?? Infinity)) return `${path}: maxLength`;
  return undefined;
}

function brokenObject(schema: Schema, value: Cell, path: string): string | undefined {
  let requiredCount = 0;
  const elements = new Elements(value.bytes, value.start);
  while (elements.next()) {
    if (schema.required?.some((name) => elements.isNamed(name))) requiredCount++;
    const broken = brokenProperty(schema, elements, path);
    if (broken !== undefined) return broken;
  }
  return requiredCount < (schema.required?.length ?? 0) ? `${path}: required` : undefined;
}

function brokenProperty(schema: Schema, element: Elements, path: string): string | undefined {
  const property = schema.properties?.find((known) => element.isNamed(known.name));
  const nested = property?.schema ?? schema.othersSchema;
  if (!property && schema.allowsOthers === false) return `${path}.${element.name}: additionalProperties`;
  return nested && firstBroken(nested, element.cell(), `${path}.${element.name}`);
}

function brokenArray(schema: Schema, value: Cell, path: string): string | undefined {
  let count = 0;
  const elements = new Elements(value.bytes, value.start);
  while (elements.next()) {
    const broken = schema.items && firstBroken(schema.items, elements.cell(), `${path}.${count}`);
    if (broken !== undefined) return broken;
    count++;
  }
  if (count < (schema.itemsMin ?? 0)) return `${path}: minItems`;
  return count > (schema.itemsMax ?? Infinity) ? `${path}: maxItems` : undefined;
}
