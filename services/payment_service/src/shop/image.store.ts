import type { KeptImage, PaperStyle } from '@rmp/contracts/tenant';
import type { PaperImages } from '@rmp/invoice-document';
import type { TenantDb, Tx } from '@rmp/service-kit';

export interface ImageStore {
  /** The pictures a paper names, as far as they are here: a receipt is whole without. */
  namedBy(style: PaperStyle | undefined): Promise<PaperImages>;
  /** An id is the hash of its bytes, so writing it again changes nothing. */
  put(tx: Tx, image: KeptImage): void;
}

export const imageStore = (db: TenantDb): ImageStore => ({
  namedBy: async (style) => {
    const named = [style?.logo, style?.signature].flatMap((image) => (image ? [image.image_id] : []));
    if (named.length === 0) return {};
    const kept = await db.collection<KeptImage>('images').find({ image_id: { $in: named } }, { limit: named.length });
    return Object.fromEntries(
      kept.map(({ image_id, content_base64 }) => [image_id, Buffer.from(content_base64, 'base64')]),
    );
  },
  put: (tx, { image_id, content_base64 }) =>
    tx.update('images', { image_id }, { $set: { content_base64 } }, { upsert: true }),
});
