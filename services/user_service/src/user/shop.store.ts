import type { UserId } from '@rmp/contracts';
import type { RegisteredShop } from '@rmp/contracts/user';
import type { TenantDb, Tx } from '@rmp/service-kit';

/** The shop with what tells a repeated registration from another one. */
export interface StoredShop extends RegisteredShop {
  readonly owner_id: UserId;
  readonly request_hash: string;
}

export interface ShopStore {
  readonly find: () => Promise<StoredShop | undefined>;
  readonly insert: (shop: StoredShop, tx: Tx) => void;
}

/** At most one shop per tenant: a second insert is a `DuplicateKey`. */
export function shopStore(db: TenantDb): ShopStore {
  const shops = db.collection<StoredShop>('shops');

  return {
    find: () => shops.findOne({}),
    insert: (shop, tx) => tx.insert('shops', { ...shop }),
  };
}

export function shownShop({ owner_id: _owner, request_hash: _hash, ...shop }: StoredShop): RegisteredShop {
  return shop;
}
