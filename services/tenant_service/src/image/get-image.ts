import type { Produced } from '@rmp/contracts';
import type { ImageId } from '@rmp/contracts/tenant';
import { allow, type Caller, Problem } from '@rmp/service-kit';
import type { TenantDeps } from '../deps.ts';

/** A picture's bytes. Its id is its content, so whoever has it need never ask again. */
export async function getImage(deps: TenantDeps, caller: Caller, imageId: ImageId): Promise<Produced> {
  allow(caller, 'tenant:read');
  const image = await deps.imagesOf(caller.tenant_id).find(imageId);
  if (!image) throw new Problem('common/not-found', { image_id: imageId });

  return {
    content_type: image.media_type,
    content: Buffer.from(image.content_base64, 'base64'),
    headers: { 'cache-control': 'private, max-age=31536000, immutable', 'x-content-type-options': 'nosniff' },
  };
}
