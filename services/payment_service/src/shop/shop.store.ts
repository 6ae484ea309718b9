import type { TenantDb, Tx } from '@rmp/service-kit';

/** What money needs of the shop's profile, as tenant_service last said. */
export interface Shop {
  readonly business_name: string;
  readonly upi_id?: string;
  readonly status: string;
  readonly source_seq: number;
}

export interface ShopStore {
  find(tx?: Tx): Promise<Shop | undefined>;
  put(tx: Tx, shop: Shop): void;
}

export const shopStore = (db: TenantDb): ShopStore => ({
  find: (tx) => db.collection<Shop>('shops').findOne({}, { ...(tx && { tx }) }),
  put: (tx, shop) =>
    tx.update('shops', {}, { $set: shop, ...(!shop.upi_id && { $unset: { upi_id: '' } }) }, { upsert: true }),
});
