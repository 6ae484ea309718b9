import * as z from 'zod';

export type Json = { readonly [key: string]: unknown };

/** Collects the named schemas of a document so that each stands once, under `#/components/schemas/`. */
export class SchemaComponents {
  readonly schemas: Record<string, Json> = {};

  /** The JSON Schema of a shape, as it goes in or as it comes out. Throws when one name would stand for two shapes. */
  schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
    const {
      $schema: _dialect,
      $defs,
      ...rest
    } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json & {
      $defs?: Record<string, Json>;
    };
    for (const [name, definition] of Object.entries($defs ?? {})) this.#keep(name, definition);

    return pointToComponents(rest) as Json;
  }

  #keep(name: string, definition: Json): void {
    const { id: _id, ...schema } = pointToComponents(definition) as Json;
    const kept = this.schemas[name];
    if (kept && JSON.stringify(kept) !== JSON.stringify(schema)) {
      throw new Error(`Schema ${name} is used both as input and as output and they differ: give them two names`);
    }
    this.schemas[name] = schema;
  }
}

function pointToComponents(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pointToComponents);
  if (value === null || typeof value !== 'object') return value;

  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      key === '$ref' && typeof member === 'string'
        ? member.replace('#/$defs/', '#/components/schemas/')
        : pointToComponents(member),
    ]),
  );
}
