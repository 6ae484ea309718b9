import type { Db, Document, IndexDescription } from 'mongodb';

type FieldType = 'string' | 'integer' | 'bool' | 'object' | 'array';

export interface IndexDeclaration {
  readonly keys: Readonly<Record<string, 1 | -1>>;
  readonly unique?: boolean;
  /** Only documents that match are in the index: equality and `$exists`. */
  readonly partial?: Document;
}

/** A tenant collection as data: its key, the indexes its queries use, the fields every document must have. */
export interface CollectionDeclaration {
  /** Unique together with the tenant. */
  readonly key: string | readonly string[];
  readonly indexes?: readonly IndexDeclaration[];
  readonly required?: Readonly<Record<string, FieldType>>;
  /** Fields that may be absent, but if present have this type. */
  readonly optional?: Readonly<Record<string, FieldType>>;
}

export type Collections = Readonly<Record<string, CollectionDeclaration>>;

export const defineCollections = <const C extends Collections>(collections: C): C => collections;

/** What the kit itself keeps in each service's database. */
export const kitCollections = defineCollections({
  heads: {
    key: [],
    indexes: [{ keys: { touched_at: 1 } }],
    required: { seq: 'integer', touched_at: 'string' },
  },
  outbox: { key: 'seq', indexes: [{ keys: { recorded_at: 1 } }], required: { seq: 'integer', events: 'array' } },
  audit_log: {
    key: 'audit_id',
    indexes: [{ keys: { tenant_id: 1, subject: 1, seq: 1 } }],
    required: { audit_id: 'string', action: 'string', subject: 'string', at: 'string' },
  },
  inbox: { key: ['group', 'event_id'], required: { group: 'string', event_id: 'string' } },
  idempotency_keys: {
    key: ['route', 'key'],
    indexes: [{ keys: { recorded_at: 1 } }],
    required: { route: 'string', key: 'string', request_hash: 'string' },
  },
  dead_letters: { key: ['group', 'event_id'], required: { group: 'string', event_id: 'string', reason: 'string' } },
  leases: { key: 'lease', required: { lease: 'string', holder: 'string', until: 'string' } },
  bus_offsets: { key: ['group', 'source'], required: { group: 'string', source: 'string', seq: 'integer' } },
});

/** Creates what is missing and brings validators up to date. Safe to run at every start, by several at once. */
export async function ensureCollections(db: Db, collections: Collections): Promise<void> {
  const existing = new Set((await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name));

  await Promise.all(
    Object.entries(collections).map(async ([name, declaration]) => {
      const validator = { $jsonSchema: schemaOf(declaration) };
      if (existing.has(name)) await db.command({ collMod: name, validator });
      else await createOrAccept(db, name, validator);
      await db.collection(name).createIndexes(indexesOf(declaration));
    }),
  );
}

const NAMESPACE_EXISTS = 48;

/** Another replica may have created it a moment ago; the validator is then set like for any existing one. */
async function createOrAccept(db: Db, name: string, validator: Document): Promise<void> {
  try {
    await db.createCollection(name, { validator });
  } catch (error) {
    if ((error as { code?: unknown }).code !== NAMESPACE_EXISTS) throw error;
    await db.command({ collMod: name, validator });
  }
}

/** Every unique index starts with the tenant: isolation now, sharding later. */
export function indexesOf({ key, indexes = [] }: CollectionDeclaration): IndexDescription[] {
  const keyFields = typeof key === 'string' ? [key] : key;
  const own = { key: keysOf(['tenant_id', ...keyFields]), unique: true };

  return [
    own,
    ...indexes.map(({ keys, unique, partial }) => ({
      key: { ...keys },
      ...(unique && { unique }),
      ...(partial && { partialFilterExpression: partial }),
    })),
  ];
}

const keysOf = (fields: readonly string[]): Record<string, 1> =>
  Object.fromEntries(fields.map((field) => [field, 1 as const]));

function schemaOf({ required = {}, optional = {} }: CollectionDeclaration): Document {
  return {
    bsonType: 'object',
    required: ['tenant_id', ...Object.keys(required)],
    properties: {
      tenant_id: { bsonType: 'string' },
      ...Object.fromEntries(Object.entries({ ...required, ...optional }).map(([name, type]) => [name, typeOf(type)])),
    },
  };
}

/** The driver stores integers above 2³¹−1 as double, so an integer is any number without a fraction. */
const typeOf = (type: FieldType): Document =>
  type === 'integer' ? { bsonType: ['int', 'long', 'double'], multipleOf: 1 } : { bsonType: type };
