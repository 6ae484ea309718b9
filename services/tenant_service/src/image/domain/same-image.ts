import type { PaperImage } from '@rmp/contracts/tenant';

/** Whether two descriptions are of one picture. */
export const isSameImage = (one: PaperImage, other: PaperImage): boolean =>
  one.image_id === other.image_id &&
  one.media_type === other.media_type &&
  one.width_px === other.width_px &&
  one.height_px === other.height_px;
