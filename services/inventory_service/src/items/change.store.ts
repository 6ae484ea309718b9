import type { CommandId, ItemId } from '@rmp/contracts';
import type { ItemChange } from '@rmp/contracts/inventory';
import { type Page, type PageQuery, readPage, type TenantDb, type Tx } from '@rmp/service-kit';

/** A change as it is told to the store, which gives it its place. */
export type NewItemChange = Omit<ItemChange, 'tenant_id' | 'seq' | 'received_at'>;

/** What was asked to be changed of one shop's items: every patch is kept, an overruled one too. */
export interface ChangeStore {
  /** Which of these were kept before. */
  known(changeIds: readonly CommandId[], tx: Tx): Promise<ReadonlySet<CommandId>>;
  page(itemId: ItemId, query: PageQuery): Promise<Page<ItemChange>>;
  /** Queues a change; the transaction fails with `DuplicateKey` when it was kept before. */
  add(tx: Tx, change: NewItemChange): void;
}

export function changeStore(db: TenantDb): ChangeStore {
  const changes = db.collection<ItemChange>('changes');

  return {
    known: async (changeIds, tx) => {
      if (changeIds.length === 0) return new Set();
      const found = await changes.find(
        { change_id: { $in: changeIds } },
        { tx, limit: changeIds.length, projection: { change_id: 1 } },
      );
      return new Set(found.map(({ change_id }) => change_id));
    },
    page: (itemId, query) =>
      readPage(changes, { query, key: 'change_id', filter: { item_id: itemId }, newestFirst: true }),
    add: (tx, change) => tx.insert('changes', { ...change, seq: tx.seq, received_at: tx.now }),
  };
}
