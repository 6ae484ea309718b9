import { createHash } from 'node:crypto';
import { ImageId, IMAGES_MAX, type NewImage, type PaperImage, readImage } from '@rmp/contracts/tenant';
import { allow, type Caller, DuplicateKey, Problem } from '@rmp/service-kit';
import type { TenantDeps } from '../deps.ts';
import { imageKept } from './image.events.ts';

/**
 * Keeps a picture for the shop's papers under the hash of its bytes and tells those who draw papers. The same picture
 * again is answered as it was. Throws `tenant/image-refused` with `why`, `tenant/too-many-images`.
 */
export async function keepImage(deps: TenantDeps, caller: Caller, { content_base64 }: NewImage): Promise<PaperImage> {
  allow(caller, 'tenant:write');
  const bytes = Buffer.from(content_base64, 'base64');
  const read = readImage(bytes);
  if (!read.ok) {
    throw new Problem('tenant/image-refused', { why: read.refusal, errors: [{ pointer: '/content_base64' }] });
  }
  const image_id = ImageId.parse(createHash('sha256').update(bytes).digest('hex'));
  const image: PaperImage = { image_id, ...read.value };
  const images = deps.imagesOf(caller.tenant_id);
  if (await images.find(image_id)) return image;

  try {
    await deps.transaction(caller.tenant_id, { caller }, async (tx) => {
      if (await images.has(IMAGES_MAX, tx)) throw new Problem('tenant/too-many-images', { images_max: IMAGES_MAX });
      const kept = { ...image, content_base64 };
      images.insert({ ...kept, kept_at: tx.now }, tx);
      tx.append(imageKept(kept));
      tx.audit({ action: 'image.kept', subject: image_id, after: image });
    });
  } catch (error) {
    if (!(error instanceof DuplicateKey && error.collection === 'images')) throw error;
  }
  return image;
}
