import type { DayBill, Sale, SaleNote } from '@rmp/contracts/sales';
import type { PaperImages } from '@rmp/invoice-document';
import { copyStore } from '../copies/copies.store.ts';
import type { SalesDeps } from '../deps.ts';

/** The pictures a document's own seller names, as tenant_service told of them; bills without any ask nothing. */
export async function imagesFor(
  { tenantDb }: Pick<SalesDeps, 'tenantDb'>,
  { tenant_id, seller }: Pick<Sale | SaleNote | DayBill, 'tenant_id' | 'seller'>,
): Promise<PaperImages> {
  const { logo, signature } = seller.paper ?? {};
  const named = [logo, signature].flatMap((image) => (image ? [image.image_id] : []));
  const kept = await copyStore(tenantDb(tenant_id)).images(named);
  return Object.fromEntries(
    kept.map(({ image_id, content_base64 }) => [image_id, Buffer.from(content_base64, 'base64')]),
  );
}
