import type { ItemId } from '@rmp/contracts';
import type { ImageId, KeptImage } from '@rmp/contracts/tenant';
import type { TenantDb, Tx } from '@rmp/service-kit';
import type { KnownCustomer, KnownItem, KnownSeries, SellerProfile } from '../sales/domain/circumstances.ts';
import { prefixOf } from '../sales/domain/series.ts';
import { itemIdsOf } from '../sales/domain/told.ts';
import type { IdentifiedSale } from '../sales/domain/told.ts';
import { copyKeys } from './domain/copy-keys.ts';

/** What another service last said about one thing, with that service's seq for it. */
export interface Copy {
  readonly copy_key: string;
  readonly source_seq: number;
  readonly value: object;
}

/** What is known for a sale. Whatever no event has told us yet is missing. */
export interface Known {
  readonly profile: SellerProfile | undefined;
  readonly items: ReadonlyMap<ItemId, KnownItem>;
  readonly customer: KnownCustomer | undefined;
  readonly series: KnownSeries | undefined;
}

/** Copies already fetched. */
export type Copies = ReadonlyMap<string, object>;

export interface CopyStore {
  /** All that these sales need, in as few queries as they fit in: one for an ordinary bill. */
  fetch(sales: readonly IdentifiedSale[]): Promise<Copies>;
  profile(): Promise<SellerProfile | undefined>;
  /** The pictures of these ids that are here. No ids are no query. */
  images(ids: readonly ImageId[]): Promise<readonly KeptImage[]>;
  /** The series a document's number says it is of. */
  seriesOf(number: string): Promise<KnownSeries | undefined>;
  /** Of these copies those that are here, by their keys. No keys are no query. */
  held(keys: readonly string[], tx: Tx): Promise<ReadonlyMap<string, Copy>>;
  /** Queues the owner's newest word. */
  put(tx: Tx, copy: Copy): void;
}

const KEYS_MAX = 1000;

export function copyStore(db: TenantDb): CopyStore {
  const copies = db.collection<Copy>('copies');
  const find = async (keys: readonly string[], tx?: Tx): Promise<Copy[]> => {
    const found: Copy[] = [];
    for (let start = 0; start < keys.length; start += KEYS_MAX) {
      const some = keys.slice(start, start + KEYS_MAX);
      found.push(...(await copies.find({ copy_key: { $in: some } }, { limit: some.length, ...(tx && { tx }) })));
    }
    return found;
  };
  const valueOf = async <Value extends object>(key: string): Promise<Value | undefined> =>
    valueAt<Value>(new Map((await find([key])).map(entryOf)), key);

  return {
    fetch: async (sales) => new Map((await find([...new Set(sales.flatMap(keysOf))])).map(entryOf)),
    profile: () => valueOf<SellerProfile>(copyKeys.profile),
    images: async (ids) => (await find(ids.map(copyKeys.image))).map(({ value }) => value as KeptImage),
    seriesOf: async (number) => {
      const prefix = prefixOf(number);
      return prefix === undefined ? undefined : valueOf<KnownSeries>(copyKeys.series(prefix));
    },
    held: async (keys, tx) =>
      new Map((await find([...new Set(keys)], tx)).map((copy) => [copy.copy_key, copy] as const)),
    put: (tx, { copy_key, source_seq, value }) =>
      tx.update('copies', { copy_key }, { $set: { source_seq, value } }, { upsert: true }),
  };
}

/** What is known for one sale, out of what was fetched. */
export function knownFor(copies: Copies, sale: IdentifiedSale): Known {
  const { customer, number } = sale;
  const prefix = number === undefined ? undefined : prefixOf(number);
  const items = itemIdsOf(sale).flatMap((itemId) => {
    const item = valueAt<KnownItem>(copies, copyKeys.item(itemId));
    return item ? [[itemId, item] as const] : [];
  });

  return {
    profile: valueAt<SellerProfile>(copies, copyKeys.profile),
    items: new Map(items),
    customer: customer?.customer_id && valueAt<KnownCustomer>(copies, copyKeys.customer(customer.customer_id)),
    series: prefix === undefined ? undefined : valueAt<KnownSeries>(copies, copyKeys.series(prefix)),
  };
}

function keysOf(sale: IdentifiedSale): readonly string[] {
  const { customer, number } = sale;
  const prefix = number === undefined ? undefined : prefixOf(number);

  return [
    copyKeys.profile,
    ...itemIdsOf(sale).map(copyKeys.item),
    ...(customer?.customer_id ? [copyKeys.customer(customer.customer_id)] : []),
    ...(prefix === undefined ? [] : [copyKeys.series(prefix)]),
  ];
}

const entryOf = ({ copy_key, value }: Copy): readonly [string, object] => [copy_key, value];

/** The cast: a key says what its copy is, and only `copiesIn` writes them, each through its schema. */
const valueAt = <Value extends object>(copies: Copies, key: string): Value | undefined =>
  copies.get(key) as Value | undefined;
