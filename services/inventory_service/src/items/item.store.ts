import type { ItemId } from '@rmp/contracts';
import type { AlertKind } from '@rmp/contracts/inventory';
import { type Page, type PageQuery, readPage, type TenantDb, type Tx } from '@rmp/service-kit';
import type { KeptItem, KnownItem, Placed } from './domain/kept-item.ts';

export interface ItemFilter {
  readonly barcode?: string | undefined;
  readonly category?: string | undefined;
}

/** One shop's items. */
export interface ItemStore {
  /** The item as it is; deleted and awaited ones too. */
  find(itemId: ItemId, tx?: Tx): Promise<Placed<KeptItem> | undefined>;
  /** Of these, those there are, deleted and awaited ones too; at most a thousand. */
  findAll(itemIds: readonly ItemId[], tx: Tx): Promise<readonly Placed<KeptItem>[]>;
  /** In order of change; the change feed shows deleted ones too, neither shows awaited ones. */
  page(query: PageQuery, filter: ItemFilter): Promise<Page<Placed<KnownItem>>>;
  pageOfAlerts(query: PageQuery, alert?: AlertKind): Promise<Page<Placed<KnownItem>>>;
  /** Queues an item nobody knew of. */
  insert(tx: Tx, item: KnownItem): Placed<KnownItem>;
  /** Queues what differs between two states of an item. */
  replace(tx: Tx, before: KeptItem, after: KnownItem): Placed<KnownItem>;
}

export function itemStore(db: TenantDb): ItemStore {
  const kept = db.collection<Placed<KeptItem>>('items');
  const known = db.collection<Placed<KnownItem>>('items');

  return {
    find: (itemId, tx) => kept.findOne({ item_id: itemId }, { ...(tx && { tx }) }),
    findAll: async (itemIds, tx) =>
      itemIds.length === 0 ? [] : kept.find({ item_id: { $in: itemIds } }, { tx, limit: itemIds.length }),
    page: (query, filter) =>
      readPage(known, {
        query,
        key: 'item_id',
        filter: { ...given(filter), state: { $in: ['kept', 'deleted'] } },
        ordinary: { state: 'kept' },
      }),
    pageOfAlerts: (query, alert) =>
      readPage(known, { query, key: 'item_id', filter: { has_alert: true, ...given({ alert }) } }),
    insert: (tx, item) => {
      tx.insert('items', { ...item, seq: tx.seq });
      return { ...item, ...placeOf(tx) };
    },
    replace: (tx, before, after) => {
      tx.update('items', { item_id: after.item_id }, difference(before, { ...after, seq: tx.seq }));
      return { ...after, ...placeOf(tx) };
    },
  };
}

const placeOf = ({ tenant_id, seq }: Tx) => ({ tenant_id, seq });

/** Sets what there is afterwards and takes away what there was only before. The tenant of a document never changes. */
function difference(before: object, after: object): object {
  const set = Object.fromEntries(Object.entries(after).filter(([field]) => field !== 'tenant_id'));
  const gone = Object.keys(before).filter((field) => !(field in after || field === 'tenant_id'));

  return { $set: set, ...(gone.length > 0 && { $unset: Object.fromEntries(gone.map((field) => [field, ''])) }) };
}

const given = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
