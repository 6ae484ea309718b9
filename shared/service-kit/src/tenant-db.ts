import type { ClientSession, Db, Document, Sort } from 'mongodb';
import type { TenantId } from '@rmp/contracts';
import assert from 'node:assert/strict';

export const FIND_LIMIT_MAX = 1000;

/** Equality and `$in $gt $gte $lt $lte $ne $exists $and $or $elemMatch`: what both engines answer alike. */
export type Filter = Readonly<Record<string, unknown>>;

interface ReadOptions {
  /** Reads inside the transaction, seeing what it saw at its start. */
  readonly tx?: { readonly session: ClientSession };
  readonly projection?: Readonly<Record<string, 0 | 1>>;
  readonly sort?: Readonly<Record<string, 1 | -1>>;
}

export interface FindOptions extends ReadOptions {
  readonly limit: number;
}

/** One collection as this tenant sees it. Writing goes through a transaction. */
export interface TenantCollection<Stored> {
  findOne(filter: Filter, options?: ReadOptions): Promise<Stored | undefined>;
  find(filter: Filter, options: FindOptions): Promise<Stored[]>;
}

/** One tenant's collections: there is no unscoped one to misuse. */
export interface TenantDb {
  readonly tenant_id: TenantId;
  collection<Stored extends object>(name: string): TenantCollection<Stored>;
}

export function tenantDb(db: Db, tenantId: TenantId): TenantDb {
  return {
    tenant_id: tenantId,
    collection: <Stored extends object>(name: string): TenantCollection<Stored> => {
      const collection = db.collection(name);

      return {
        findOne: async (filter, options = {}) =>
          asStored<Stored>(await collection.findOne(bind(filter, tenantId), readOptions(options))),
        find: async (filter, options) => {
          assert(options.limit > 0 && options.limit <= FIND_LIMIT_MAX, 'every find has a limit');
          const rows = await collection
            .find(bind(filter, tenantId), { ...readOptions(options), limit: options.limit })
            .toArray();

          return rows as unknown as Stored[];
        },
      };
    },
  };
}

/** Adds the tenant to a filter or a document; naming another tenant is a bug, never an answer. */
export function bind<Shape extends object>(shape: Shape, tenantId: TenantId): Shape & { tenant_id: TenantId } {
  const named = (shape as { tenant_id?: unknown }).tenant_id;
  assert(named === undefined || named === tenantId, 'a tenant-bound store was asked for another tenant');

  return { ...shape, tenant_id: tenantId };
}

/** Only our own services write these collections, through their stores: what is stored has the stored shape. */
const asStored = <Stored>(document: Document | null): Stored | undefined =>
  (document ?? undefined) as Stored | undefined;

const readOptions = ({ tx, projection, sort }: ReadOptions) => ({
  projection: { ...projection, _id: 0 as const },
  ...(sort && { sort: sort as Sort }),
  ...(tx && { session: tx.session }),
});
