import type { NewEvent } from '@rmp/contracts';
import type { KeptImage } from '@rmp/contracts/tenant';

export const imageKept = (image: KeptImage): NewEvent => ({
  type: 'tenant.image-kept.v1',
  subject: image.image_id,
  data: { image },
});
