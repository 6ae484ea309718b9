import type { ImageId, KeptImage } from '@rmp/contracts/tenant';
import type { TenantDb, Tx } from '@rmp/service-kit';

export interface StoredImage extends KeptImage {
  readonly kept_at: string;
}

export interface ImageStore {
  readonly find: (imageId: ImageId, tx?: Tx) => Promise<StoredImage | undefined>;
  /** Whether the shop has `count` of them or more. */
  readonly has: (count: number, tx: Tx) => Promise<boolean>;
  /** A known id is a `DuplicateKey`: it is the same picture. */
  readonly insert: (image: StoredImage, tx: Tx) => void;
}

export function imageStore(db: TenantDb): ImageStore {
  const images = db.collection<StoredImage>('images');

  return {
    find: (image_id, tx) => images.findOne({ image_id }, tx ? { tx } : {}),
    has: async (count, tx) =>
      (await images.find({}, { tx, limit: count, projection: { image_id: 1 } })).length >= count,
    insert: (image, tx) => tx.insert('images', { ...image }),
  };
}
