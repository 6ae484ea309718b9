import type { TenantPatch } from '@rmp/contracts/tenant';
import { type Caller, Problem } from '@rmp/service-kit';
import type { TenantDeps } from '../deps.ts';
import { isSameImage } from '../image/domain/same-image.ts';

/**
 * Sees that the pictures a patch names were handed in, and are what it says of them: papers are drawn from what stands
 * there. Throws `tenant/image-unknown` with the member's pointer. Pictures never go, so it may be asked beforehand.
 */
export async function knownImages(deps: TenantDeps, caller: Caller, { paper }: TenantPatch): Promise<void> {
  const { logo, signature } = paper?.style ?? {};
  for (const [member, image] of Object.entries({ logo, signature })) {
    if (!image) continue;
    const stored = await deps.imagesOf(caller.tenant_id).find(image.image_id);
    if (stored && isSameImage(stored, image)) continue;
    throw new Problem('tenant/image-unknown', {
      image_id: image.image_id,
      errors: [{ pointer: `/paper/style/${member}`, detail: 'hand the picture in first and send what was answered' }],
    });
  }
}
