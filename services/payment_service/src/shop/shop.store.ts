import type { ShopOfProfile } from '@rmp/contracts/payment';
import type { TenantDb, Tx } from '@rmp/service-kit';

const optional = ['gstin', 'address', 'mobile', 'upi_id', 'paper'] as const;

/** What money and receipts need of the shop's profile, as tenant_service last said. */
export interface Shop extends Pick<
  ShopOfProfile,
  'business_name' | 'seller_kinds' | 'state_code' | 'status' | (typeof optional)[number]
> {
  readonly source_seq: number;
}

export interface ShopStore {
  find(tx?: Tx): Promise<Shop | undefined>;
  put(tx: Tx, profile: ShopOfProfile): void;
}

export const shopStore = (db: TenantDb): ShopStore => ({
  find: (tx) => db.collection<Shop>('shops').findOne({}, { ...(tx && { tx }) }),
  put: (tx, profile) => {
    const { business_name, seller_kinds, state_code, status, seq } = profile;
    const given = optional.filter((field) => profile[field] !== undefined);
    const gone = optional.filter((field) => profile[field] === undefined);
    tx.update(
      'shops',
      {},
      {
        $set: {
          business_name,
          seller_kinds,
          state_code,
          status,
          source_seq: seq,
          ...Object.fromEntries(given.map((field) => [field, profile[field]])),
        },
        ...(gone.length > 0 && { $unset: Object.fromEntries(gone.map((field) => [field, ''])) }),
      },
      { upsert: true },
    );
  },
});
